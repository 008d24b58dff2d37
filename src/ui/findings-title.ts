/** Id of the heading above all findings. */
export const FINDINGS_TITLE = "findings-title";
