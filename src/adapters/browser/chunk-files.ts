/** By path, "../../frameworks/<id>/<version>/<file>". */
export type Files<Content> = Readonly<Record<string, Content>>;

/** The whole module: webpack 5.112 leaves nothing of a JSON file of which it is told to take the default. */
export type Fetch = () => Promise<{ readonly default: unknown }>;
