/** A chunk of its own. */
export { webDarkTheme } from "@fluentui/react-components";
