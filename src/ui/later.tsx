import { Button, Spinner, Text } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type ReactElement } from "react";
import { usePane } from "./pane-context";

type Stage = "asked" | "there" | "missing";

/** Parts that are missing: when another one arrives, the network is back, and they are asked for again. */
const missing = new Set<() => void>();

/**
 * A part of the screen that is fetched when it is first shown, or before that by `load`. One that does not arrive says
 * what to do; React's own `lazy` would never ask for it again. `Meanwhile` says the same in plain clothes, and stays
 * where the part does not arrive.
 */
export function later<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType<Props>,
): ComponentType<Props> & { readonly load: () => Promise<void> } {
  let Part: ComponentType<Props> | undefined;
  const load = async (): Promise<void> => {
    Part ??= await fetchPart();
  };

  function Later(props: Props): ReactElement {
    const { say } = usePane();
    const [stage, setStage] = useState<Stage>("asked");
    useEffect(() => {
      if (stage !== "asked") return undefined;
      let isGone = false;
      const go = (next: Stage): void => {
        if (!isGone) setStage(next);
      };
      load().then(
        () => {
          go("there");
          for (const askAgain of missing) askAgain();
        },
        () => {
          go("missing");
        },
      );
      return () => {
        isGone = true;
      };
    }, [stage]);
    useEffect(() => {
      if (stage !== "missing") return undefined;
      const askAgain = (): void => {
        setStage("asked");
      };
      missing.add(askAgain);
      return () => {
        missing.delete(askAgain);
      };
    }, [stage]);
    if (Part) return <Part {...props} />;
    if (Meanwhile) return <Meanwhile {...props} />;
    if (stage !== "missing") return <Spinner size="tiny" label={say("loading")} />;
    return (
      <div role="alert">
        <Text size={200} block>
          {say("notLoaded")}
        </Text>
        <Button
          size="small"
          onClick={() => {
            setStage("asked");
          }}
        >
          {say("tryAgain")}
        </Button>
      </div>
    );
  }
  return Object.assign(Later, { load });
}
