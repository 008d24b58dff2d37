import { Spinner, Text, Title3 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { MergeView } from "../ui/merge-view";
import { Messages } from "../ui/messages";
import { PaneFrame } from "../ui/pane";
import { usePane, type PaneContextValue } from "../ui/pane-context";
import type { ChosenFile, PaneState } from "../ui/pane-state";
import { RestoreList } from "../ui/restore-list";
import { StartView } from "../ui/start-view";
import { FileBar } from "./file-bar";
import type { HeldFile } from "./file-workbook";
import { RegionalPage } from "./regional-page";
import { ReportPage } from "./report-page";
import { useWords } from "./words";

/** What a person can do with files. */
export interface FileActions {
  readonly open: (file: ChosenFile) => void;
  readonly save: () => void;
  readonly close: () => void;
}

/** The whole page: which file is open decides what it offers. */
export function Page({
  state,
  context,
  file,
  files,
}: {
  readonly state: PaneState;
  readonly context: PaneContextValue;
  readonly file: HeldFile | undefined;
  readonly files: FileActions;
}): ReactElement {
  return (
    <PaneFrame state={state} context={context}>
      <FileBar
        file={file}
        isBusy={state.busy !== undefined}
        onOpen={files.open}
        onSave={files.save}
        onClose={files.close}
      />
      <View state={state} file={file} />
    </PaneFrame>
  );
}

function View({ state, file }: { readonly state: PaneState; readonly file: HeldFile | undefined }): ReactElement {
  const say = useWords();
  const { say: sayAsPane } = usePane();
  const { look, selected, who, draft } = state;
  const isBusy = state.busy !== undefined;
  switch (look?.kind) {
    case undefined:
      return isBusy ? <Spinner label={sayAsPane("looking")} /> : <StartView isForeign={false} isBusy={isBusy} />;
    case "blank":
      return (
        <>
          <Text>{say("about")}</Text>
          {draft ? null : <StartView isForeign={false} isBusy={isBusy} />}
          <MergeView draft={draft} isBusy={isBusy} heading={sayAsPane("orMerge")} level={draft ? "h1" : "h2"} />
        </>
      );
    case "report":
      return <ReportPage look={look} selected={selected} isBusy={isBusy} who={who} />;
    case "regional":
      return <RegionalPage look={look} draft={draft} isBusy={isBusy} />;
    case "damaged":
      return (
        <>
          <Title3 as="h1" style={{ margin: 0 }}>
            {file?.name}
          </Title3>
          <Messages trouble={look.issues} said={undefined} submitted={undefined} />
          <RestoreList restore={look.restore} isBusy={isBusy} />
        </>
      );
    case "foreign":
      return (
        <div>
          <Title3 as="h1" style={{ margin: 0 }}>
            {say("notOurs", { file: file?.name ?? "" })}
          </Title3>
          <Text>{say("notOursText")}</Text>
        </div>
      );
  }
}
