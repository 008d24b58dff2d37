/** Characters that are kept of what a person says about a finding or a missing figure: longer belongs into a document. */
export const LONGEST_TEXT = 1000;
