/** One resolved object of a batch: a type of the table and the model's thing behind it. */
export class HostObject {
  readonly type: string;
  readonly target: unknown;

  constructor(type: string, target: unknown) {
    this.type = type;
    this.target = target;
  }
}
