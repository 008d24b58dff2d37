import { makeStyles, tokens } from "@fluentui/react-components";

/** Lists without bullets, one thing below the other. */
export const usePlainList = makeStyles({
  /** Single lines. */
  close: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  /** Things of several lines. */
  apart: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
});
