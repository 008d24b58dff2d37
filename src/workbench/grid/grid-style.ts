/**
 * Looks shared by thousands of cells, as one style sheet: a class per cell would cost more than the cells. Sheets are
 * white with dark text whatever the theme, as in Excel; in a contrast theme the system's colours take their place.
 */
export const GRID_STYLE = `
.grid-scroller { position: relative; overflow: auto; min-height: 0; min-width: 0; background: #f5f5f5; }
.grid-layer { position: sticky; left: 0; top: 0; overflow: clip; outline: none; user-select: none; cursor: cell; background: #ffffff; }
.grid-cell { position: absolute; display: flex; box-sizing: border-box; padding: 0 2px; line-height: 1.2; overflow: visible; }
.grid-text { position: relative; flex: none; max-width: none; overflow: hidden; white-space: pre; pointer-events: none; width: 100%; }
.grid-wrap { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 100%; }
.grid-heading { position: absolute; box-sizing: border-box; display: flex; align-items: center; justify-content: center; font: 12px "Segoe UI", Arial, sans-serif; color: #424242; background: #f0f0f0; border-right: 1px solid #d1d1d1; border-bottom: 1px solid #d1d1d1; }
.grid-heading-selected { background: #cfe4d8; color: #0e5a2f; font-weight: 600; }
.grid-unhide { position: absolute; left: 0; top: 0; bottom: 0; width: 14px; padding: 0; border: none; border-left: 4px double #217346; background: none; color: #217346; font: inherit; font-size: 10px; cursor: pointer; }
.grid-corner { position: absolute; left: 0; top: 0; z-index: 9; border: none; border-right: 1px solid #d1d1d1; border-bottom: 1px solid #d1d1d1; background: #f0f0f0; padding: 0; }
.grid-area { position: absolute; box-sizing: border-box; pointer-events: none; z-index: 6; background: rgba(33, 115, 70, 0.1); border: 1px solid #217346; }
.grid-active { position: absolute; box-sizing: border-box; pointer-events: none; z-index: 6; border: 2px solid #217346; }
.grid-layer:focus-visible .grid-active, .grid-layer:focus .grid-active { outline: 1px solid #ffffff; outline-offset: -3px; }
.grid-copied { position: absolute; box-sizing: border-box; pointer-events: none; z-index: 6; border: 2px dashed #217346; }
.grid-freeze { position: absolute; pointer-events: none; z-index: 6; background: #8a8a8a; }
.grid-editor { position: absolute; box-sizing: border-box; z-index: 9; margin: 0; padding: 0 1px; border: 2px solid #217346; outline: none; resize: none; overflow: hidden; background: #ffffff; color: #000000; line-height: 1.2; }
.grid-choices-button { position: absolute; z-index: 7; width: 18px; height: 18px; padding: 0; border: 1px solid #8a8a8a; background: #f5f5f5; color: #242424; font-size: 9px; cursor: pointer; }
.grid-choices { position: absolute; z-index: 10; margin: 0; padding: 2px; max-height: 220px; overflow: auto; background: #ffffff; color: #242424; border: 1px solid #8a8a8a; box-shadow: 0 4px 10px rgba(0, 0, 0, 0.2); list-style: none; font: 13px "Segoe UI", Arial, sans-serif; cursor: pointer; }
.grid-choices > li { padding: 3px 8px; }
.grid-choices > li[aria-selected="true"] { background: #217346; color: #ffffff; forced-color-adjust: none; }
.grid-prompt { position: absolute; z-index: 8; max-width: 240px; padding: 6px 8px; background: #fffbe6; color: #242424; border: 1px solid #c8b560; font: 12px "Segoe UI", Arial, sans-serif; pointer-events: none; white-space: pre-wrap; }
.grid-charts { position: absolute; inset: 0; z-index: 1; pointer-events: none; overflow: clip; }
.grid-chart { position: absolute; pointer-events: auto; cursor: default; background: #ffffff; border: 1px solid #d9d9d9; box-sizing: border-box; }
@media (forced-colors: active) {
  .grid-area, .grid-active, .grid-copied { border-color: Highlight; background: none; }
  .grid-heading-selected { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;
