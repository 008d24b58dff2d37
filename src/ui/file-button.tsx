import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { ChosenFile } from "./pane-state";

/**
 * A button that opens the system's dialog for files, workbooks unless said otherwise. The input itself is hidden from
 * everybody.
 */
export function FileButton({
  label,
  multiple = false,
  appearance = "secondary",
  size = "medium",
  disabled = false,
  accept = ".xlsx,.xlsm",
  onFiles,
}: {
  readonly label: string;
  readonly multiple?: boolean;
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly size?: "small" | "medium";
  readonly disabled?: boolean;
  /** Endings of the files that the dialog offers. */
  readonly accept?: string;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={appearance}
        size={size}
        disabled={disabled}
        onClick={() => {
          input.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        onChange={({ target }) => {
          onFiles(chosenFiles(target.files));
          // The same file may be chosen again after it was corrected.
          target.value = "";
        }}
      />
    </>
  );
}

/** Files of an input or of a drop, not yet read. */
export function chosenFiles(files: FileList | null): readonly ChosenFile[] {
  return [...(files ?? [])].map((file) => ({
    name: file.name,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}
