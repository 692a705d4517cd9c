// The import table of README: what each folder under src/ may import. `npm run check` enforces it.
const allow = (folder, { own = [], packages = null, node = [] }) => [
  {
    name: `${folder}-own-code`,
    comment: `src/${folder} may import only: ${[folder, ...own].join(", ")}`,
    severity: "error",
    from: { path: `^src/${folder}/` },
    to: { path: "^src/", pathNot: `^src/(${[folder, ...own].join("|")})/` },
  },
  ...(packages === null
    ? []
    : [
        {
          name: `${folder}-packages`,
          comment: `src/${folder} may import only these packages: ${packages.join(", ") || "none"}`,
          severity: "error",
          from: { path: `^src/${folder}/` },
          to: { path: "node_modules/", pathNot: packages.map((name) => `node_modules/${name}/`) },
        },
        {
          name: `${folder}-node`,
          comment: `src/${folder} may use only these parts of Node: ${node.join(", ") || "none"}`,
          severity: "error",
          from: { path: `^src/${folder}/` },
          to: { dependencyTypes: ["core"], pathNot: node.map((name) => `^(node:)?${name}$`) },
        },
      ]),
];

const cel = "@marcbachmann/cel-js";

module.exports = {
  forbidden: [
    ...allow("domain", { packages: ["zod", cel, "date-holidays"], node: ["crypto"] }),
    ...allow("messages", { own: ["domain"], packages: ["zod"] }),
    ...allow("ports", { own: ["domain", "messages"], packages: ["zod"] }),
    ...allow("understanding", { own: ["domain", "ports"], packages: ["zod", "eld", "chrono-node", "stemmer"] }),
    ...allow("usecases", { own: ["domain", "messages", "ports", "understanding"], packages: ["zod"] }),
    ...allow("adapters", { own: ["domain", "messages", "ports", "usecases"] }),
    {
      name: "adapters-know-the-desk",
      comment: "Of the use cases an adapter sees only the type Desk.",
      severity: "error",
      from: { path: "^src/adapters/" },
      to: { path: "^src/usecases/", pathNot: "^src/usecases/desk\\.ts$" },
    },
    {
      name: "adapters-know-the-desk-as-a-type",
      severity: "error",
      from: { path: "^src/adapters/" },
      to: { path: "^src/usecases/desk\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    ...allow("portal", { own: ["domain", "messages"] }),
    {
      name: "adapters-apart",
      comment: "An adapter does not know another one; only jobs may know the database.",
      severity: "error",
      from: { path: "^src/adapters/([^/]+)/" },
      to: { path: "^src/adapters/", pathNot: ["^src/adapters/$1/", "^src/adapters/database/"] },
    },
    {
      name: "database-for-jobs-only",
      severity: "error",
      from: { path: "^src/adapters/", pathNot: "^src/adapters/(jobs|database)/" },
      to: { path: "^src/adapters/database/" },
    },
    {
      name: "nobody-imports-the-wiring",
      severity: "error",
      from: { path: "^src/(domain|messages|ports|understanding|usecases|adapters|portal)/" },
      to: { path: "^src/(app|main|cli)\\.ts$" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^src/", pathNot: "generated/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|src/adapters/database/generated" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
