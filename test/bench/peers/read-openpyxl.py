"""Prints the milliseconds of the processor that openpyxl takes to read one of the workbooks, on average."""
import sys
import time

from openpyxl import load_workbook

files = sys.argv[1:]
load_workbook(files[0])
start = time.process_time()
for file in files:
    load_workbook(file)
print((time.process_time() - start) * 1000 / len(files))
