/** Marks and fixed lengths of the records of a zip file, for whoever reads or writes one (APPNOTE 4.3). */
export const LOCAL_SIGNATURE = 0x04_03_4b_50;
export const LOCAL_BYTES = 30;
export const ENTRY_SIGNATURE = 0x02_01_4b_50;
export const ENTRY_BYTES = 46;
export const END_SIGNATURE = 0x06_05_4b_50;
export const END_BYTES = 22;
