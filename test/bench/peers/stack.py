"""What somebody would write who merges by hand: stacks the figures of all reports and draws as many charts as we do."""
import sys

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference

*files, out = sys.argv[1:]
CHARTS = 49
book = Workbook()
data = book.active
data.title = "Regional data"
for file in files:
    report = load_workbook(file, data_only=True)
    for sheet in report.worksheets:
        for row in sheet.iter_rows(values_only=True):
            figures = [value for value in row[3:] if isinstance(value, (int, float))]
            if figures:
                data.append([file, sheet.title, row[1], *figures])
for number in range(CHARTS):
    sheet = book.create_sheet(f"Chart {number + 1}")
    chart = BarChart()
    row = 1 + number * (data.max_row // CHARTS)
    chart.add_data(Reference(data, min_col=4, max_col=10, min_row=row), from_rows=True)
    sheet.add_chart(chart, "A1")
book.save(out)
