import { readFileSync } from "node:fs";
import { OfficeAddinUsageData, UsageDataLevel } from "office-addin-usage-data";
import { minVersion, satisfies } from "semver";

interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly engines?: { readonly node?: string };
}

interface Lock {
  readonly packages: Readonly<Record<string, Package>>;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const installed = Object.entries(packages).filter(([path]) => path !== "");

// npm ci warns of what the lock file says. CONTRIBUTING, Libraries, names the one demand that is left out of it, and why.
test("every package accepts the oldest Node.js that package.json allows", () => {
  const oldest = minVersion(packages[""]?.engines?.node ?? "")?.version ?? "";
  expect(satisfies(oldest, "20.x")).toBe(true);
  const refusing = installed.filter(
    ([, { optional, engines }]) => !optional && !satisfies(oldest, engines?.node ?? "*"),
  );
  expect(refusing.map(([path, { engines }]) => `${path} ${engines?.node ?? ""}`)).toEqual([]);
});

test("every package comes from the configured registry, and its content is known", () => {
  const foreign = installed.filter(([, { integrity, resolved }]) => resolved !== undefined || integrity === undefined);
  expect(foreign.map(([path]) => path)).toEqual([]);
});

test("no account library and nothing to compile comes with Microsoft's tools", () => {
  const unwanted = /(^|\/)node_modules\/(keytar|@azure\/.*|@microsoft\/teamsfx-.*)$/;
  expect(installed.map(([path]) => path).filter((path) => unwanted.test(path))).toEqual([]);
  expect(readFileSync(".npmrc", "utf8").split("\n")).toContain("ignore-scripts=true");
});

test("Microsoft's tools send no usage data, even when told to", () => {
  const usage = new OfficeAddinUsageData({
    groupName: "office-addin-usage-data",
    projectName: "packages.test",
    connectionString: "",
    raisePrompt: false,
    usageDataLevel: UsageDataLevel.on,
  });
  usage.setUsageDataOn();
  usage.reportSuccess("test");
  expect([usage.isUsageDataOn(), usage.getUsageDataLevel(), usage.getEventsSent()]).toEqual([false, "off", 0]);
});
