import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  cutText
} from "./chunk-JSDHIWSI.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// schema/report-v1.schema.json
var report_v1_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:go-slim-image:report:1",
  title: "report.json of go-slim-image, version 1",
  description: "What was built, how large it is, what is in it, and what is known about that. Two runs of the same commit, inputs, toolchain and vulnerability data differ in run only. Sizes are in bytes.",
  type: "object",
  additionalProperties: false,
  required: [
    "schemaVersion",
    "toolVersion",
    "module",
    "revision",
    "toolchain",
    "inputs",
    "platforms",
    "binaryOnly",
    "binaries",
    "images",
    "totals",
    "run"
  ],
  properties: {
    schemaVersion: {
      const: 1
    },
    toolVersion: {
      description: "Version of go-slim-image.",
      type: "string",
      maxLength: 100
    },
    module: {
      $ref: "#/$defs/ReportModule"
    },
    revision: {
      $ref: "#/$defs/Revision"
    },
    toolchain: {
      $ref: "#/$defs/ReportToolchain"
    },
    inputs: {
      type: "array",
      maxItems: 1e3,
      items: {
        $ref: "#/$defs/ReportInput"
      }
    },
    platforms: {
      description: "Every platform of the plan.",
      type: "array",
      maxItems: 1e3,
      items: {
        $ref: "#/$defs/Platform"
      }
    },
    binaryOnly: {
      type: "array",
      maxItems: 1e3,
      items: {
        $ref: "#/$defs/ReportBinaryOnly"
      }
    },
    binaries: {
      type: "array",
      maxItems: 5e3,
      items: {
        $ref: "#/$defs/ReportBinary"
      }
    },
    images: {
      type: "array",
      maxItems: 1e3,
      items: {
        $ref: "#/$defs/ReportImage"
      }
    },
    totals: {
      $ref: "#/$defs/ReportTotals"
    },
    comparison: {
      $ref: "#/$defs/ReportComparison"
    },
    history: {
      type: "array",
      maxItems: 100,
      items: {
        $ref: "#/$defs/ReportHistoryPoint"
      }
    },
    release: {
      $ref: "#/$defs/ReportRelease"
    },
    run: {
      $ref: "#/$defs/ReportRun"
    }
  },
  $defs: {
    Bytes: {
      description: "Bytes.",
      type: "integer",
      minimum: 0,
      maximum: 9007199254740991
    },
    ByteChange: {
      description: "Bytes; negative where something became larger.",
      type: "integer",
      minimum: -9007199254740991,
      maximum: 9007199254740991
    },
    Count: {
      description: "A number of things.",
      type: "integer",
      minimum: 0,
      maximum: 9007199254740991
    },
    Milliseconds: {
      description: "Milliseconds.",
      type: "number",
      minimum: 0,
      maximum: 9007199254740991
    },
    Digest: {
      description: "An OCI digest.",
      type: "string",
      pattern: "^sha256:[0-9a-f]{64}$"
    },
    Platform: {
      description: "Operating system, architecture and variant: linux/arm/v7.",
      type: "string",
      maxLength: 100,
      pattern: "^[0-9A-Za-z._-]+/[0-9A-Za-z._-]+(/[0-9A-Za-z._-]+)?$"
    },
    RelativePath: {
      description: "A file or folder inside the output folder, with / between its parts.",
      type: "string",
      maxLength: 1e3,
      pattern: "^(?!/)(?![A-Za-z]:)(?!(.*/)?\\.\\.(/|$))[^\\\\\\u0000-\\u001f]+$"
    },
    Time: {
      description: "ISO 8601, in UTC.",
      type: "string",
      pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"
    },
    Severity: {
      description: "As Trivy writes it.",
      enum: ["UNKNOWN", "LOW", "MEDIUM", "HIGH", "CRITICAL"]
    },
    SeverityCounts: {
      description: "How many findings of each severity.",
      type: "object",
      additionalProperties: false,
      required: ["UNKNOWN", "LOW", "MEDIUM", "HIGH", "CRITICAL"],
      properties: {
        UNKNOWN: {
          $ref: "#/$defs/Count"
        },
        LOW: {
          $ref: "#/$defs/Count"
        },
        MEDIUM: {
          $ref: "#/$defs/Count"
        },
        HIGH: {
          $ref: "#/$defs/Count"
        },
        CRITICAL: {
          $ref: "#/$defs/Count"
        }
      }
    },
    ModuleVersion: {
      description: "A module at a version.",
      type: "object",
      additionalProperties: false,
      required: ["path", "version"],
      properties: {
        path: {
          type: "string",
          maxLength: 1e3
        },
        version: {
          type: "string",
          maxLength: 1e3
        }
      }
    },
    KeyValue: {
      description: "A build setting.",
      type: "object",
      additionalProperties: false,
      required: ["key", "value"],
      properties: {
        key: {
          type: "string",
          maxLength: 1e3
        },
        value: {
          type: "string",
          maxLength: 2e4
        }
      }
    },
    Variable: {
      description: "An environment variable of the build.",
      type: "object",
      additionalProperties: false,
      required: ["name", "value", "origin"],
      properties: {
        name: {
          type: "string",
          maxLength: 1e3
        },
        value: {
          type: "string",
          maxLength: 2e4
        },
        origin: {
          description: "Where the value is from.",
          type: "string",
          maxLength: 1e3
        }
      }
    },
    ReportModule: {
      description: "What was built.",
      type: "object",
      additionalProperties: false,
      required: ["path", "workspace", "vendored"],
      properties: {
        path: {
          description: "The module's path.",
          type: "string",
          maxLength: 1e3
        },
        goVersion: {
          description: "The go line: 1.26.0.",
          type: "string",
          maxLength: 100
        },
        toolchainLine: {
          description: "The toolchain line.",
          type: "string",
          maxLength: 100
        },
        workspace: {
          description: "A go.work was in force.",
          type: "boolean"
        },
        vendored: {
          description: "Dependencies came from the vendor folder.",
          type: "boolean"
        },
        requested: {
          description: "MODULE@VERSION as it was asked for, with the version resolved.",
          $ref: "#/$defs/ModuleVersion"
        }
      }
    },
    Revision: {
      description: "Version, commit and date of what was built.",
      type: "object",
      additionalProperties: false,
      required: ["version", "versionOrigin", "dirty"],
      properties: {
        version: {
          description: "v1.2.3, a pseudo-version, or devel.",
          type: "string",
          maxLength: 1e3
        },
        versionOrigin: {
          description: "What said so.",
          enum: ["input", "tag", "ref", "describe", "module", "none"]
        },
        commit: {
          description: "Full commit hash.",
          type: "string",
          maxLength: 100
        },
        epoch: {
          description: "Time of the commit, seconds since 1970.",
          type: "integer",
          minimum: -9007199254740991,
          maximum: 9007199254740991
        },
        dirty: {
          description: "There were uncommitted changes in the module's folder.",
          type: "boolean"
        },
        sourceUrl: {
          description: "Address of the source repository.",
          type: "string",
          maxLength: 2e3
        }
      }
    },
    ReportToolchain: {
      description: "Which Go, and what asked for it.",
      type: "object",
      additionalProperties: false,
      required: ["version", "requestedBy"],
      properties: {
        version: {
          description: "go1.26.8.",
          type: "string",
          maxLength: 100
        },
        requestedBy: {
          description: "go.mod toolchain, GOTOOLCHAIN, PATH, ...",
          type: "string",
          maxLength: 1e3
        }
      }
    },
    ReportInput: {
      description: "An input whose value is not the default.",
      type: "object",
      additionalProperties: false,
      required: ["name", "value"],
      properties: {
        name: {
          type: "string",
          maxLength: 100
        },
        value: {
          type: "string",
          maxLength: 2e4
        }
      }
    },
    ReportBinaryOnly: {
      description: "A platform that has binaries but no image.",
      type: "object",
      additionalProperties: false,
      required: ["platform", "reason"],
      properties: {
        platform: {
          $ref: "#/$defs/Platform"
        },
        reason: {
          type: "string",
          maxLength: 1e3
        }
      }
    },
    ReportBinary: {
      description: "One binary, as its own headers and build info describe it.",
      type: "object",
      additionalProperties: false,
      required: [
        "name",
        "importPath",
        "platform",
        "stem",
        "file",
        "size",
        "digest",
        "format",
        "linkage",
        "stripped",
        "settings",
        "modules",
        "build"
      ],
      properties: {
        name: {
          description: "What go install would call it.",
          type: "string",
          maxLength: 1e3
        },
        importPath: {
          description: "Import path of the main package.",
          type: "string",
          maxLength: 1e3
        },
        platform: {
          $ref: "#/$defs/Platform"
        },
        stem: {
          description: "The stem of every file about it: app_linux_amd64.",
          type: "string",
          maxLength: 1e3
        },
        file: {
          $ref: "#/$defs/RelativePath"
        },
        size: {
          $ref: "#/$defs/Bytes"
        },
        digest: {
          $ref: "#/$defs/Digest"
        },
        format: {
          description: "File format.",
          enum: ["elf", "pe", "macho", "wasm", "xcoff", "plan9-aout"]
        },
        linkage: {
          $ref: "#/$defs/ReportLinkage"
        },
        stripped: {
          description: "Neither symbol table nor debug data is left.",
          type: "boolean"
        },
        goVersion: {
          description: "As the binary itself says.",
          type: "string",
          maxLength: 200
        },
        goBuildId: {
          type: "string",
          maxLength: 1e3
        },
        gnuBuildId: {
          description: "Hexadecimal.",
          type: "string",
          maxLength: 200,
          pattern: "^[0-9a-f]*$"
        },
        settings: {
          description: "Build settings from its build info.",
          type: "array",
          maxItems: 1e3,
          items: {
            $ref: "#/$defs/KeyValue"
          }
        },
        modules: {
          description: "The modules it was linked from, without the main one.",
          type: "array",
          maxItems: 2e4,
          items: {
            $ref: "#/$defs/ReportLinkedModule"
          }
        },
        build: {
          $ref: "#/$defs/ReportBuild"
        },
        savings: {
          $ref: "#/$defs/ReportSavings"
        },
        sizes: {
          $ref: "#/$defs/ReportSize"
        },
        shrinkingTags: {
          description: "Build tags that would shrink it; absent when they were not looked for.",
          type: "array",
          maxItems: 1e4,
          items: {
            $ref: "#/$defs/ReportBuildTag"
          }
        },
        sbom: {
          $ref: "#/$defs/ReportSbom"
        },
        scan: {
          $ref: "#/$defs/ReportScan"
        }
      }
    },
    ReportLinkage: {
      description: "How it is linked.",
      type: "object",
      additionalProperties: false,
      required: ["needed", "pie"],
      properties: {
        static: {
          description: "No loader and no shared library; absent where the format always links the system's.",
          type: "boolean"
        },
        interpreter: {
          description: "Path of the loader.",
          type: "string",
          maxLength: 1e3
        },
        needed: {
          description: "Shared libraries.",
          type: "array",
          maxItems: 1e3,
          items: {
            type: "string",
            maxLength: 1e3
          }
        },
        pie: {
          description: "Position-independent executable.",
          type: "boolean"
        }
      }
    },
    ReportLinkedModule: {
      description: "A module that is linked in.",
      type: "object",
      additionalProperties: false,
      required: ["path", "version"],
      properties: {
        path: {
          type: "string",
          maxLength: 1e3
        },
        version: {
          type: "string",
          maxLength: 1e3
        },
        replacedBy: {
          description: "What stands in for it.",
          $ref: "#/$defs/ModuleVersion"
        }
      }
    },
    ReportBuild: {
      description: "The command that made the binary.",
      type: "object",
      additionalProperties: false,
      required: ["argv", "environment"],
      properties: {
        argv: {
          description: "Arguments after go; {output} stands for the file.",
          type: "array",
          maxItems: 1e4,
          items: {
            type: "string",
            maxLength: 2e4
          }
        },
        environment: {
          description: "Go variables that are not Go's default.",
          type: "array",
          maxItems: 1e3,
          items: {
            $ref: "#/$defs/Variable"
          }
        }
      }
    },
    ReportSavings: {
      description: "Bytes that were measured to be saved.",
      type: "object",
      additionalProperties: false,
      required: [],
      properties: {
        stripping: {
          description: "By leaving out symbols and debug data.",
          $ref: "#/$defs/ByteChange"
        },
        cgoOff: {
          description: "By CGO_ENABLED=0.",
          $ref: "#/$defs/ByteChange"
        }
      }
    },
    ReportSize: {
      description: "Where the bytes of a binary belong. The sizes of packages and shared rows add up to the file's; so do those of modules and shared rows.",
      type: "object",
      additionalProperties: false,
      required: ["depth", "exact", "packages", "modules", "shared", "embedded", "sections", "functions", "notices"],
      properties: {
        depth: {
          description: "How far the binary's layout was understood.",
          enum: ["full", "functions", "none"]
        },
        exact: {
          description: "Data was named by the symbols of one more link.",
          type: "boolean"
        },
        goVersion: {
          description: "go1.26.8, as the binary itself says.",
          type: "string",
          maxLength: 100
        },
        packages: {
          description: "Largest first.",
          type: "array",
          maxItems: 1e5,
          items: {
            $ref: "#/$defs/ReportPackageSize"
          }
        },
        modules: {
          description: "Largest first; the standard library is std.",
          type: "array",
          maxItems: 2e4,
          items: {
            $ref: "#/$defs/ReportModuleSize"
          }
        },
        shared: {
          description: "Bytes without one owner, largest first.",
          type: "array",
          maxItems: 100,
          items: {
            $ref: "#/$defs/ReportSharedSize"
          }
        },
        embedded: {
          description: "Files that go:embed put in, largest first.",
          type: "array",
          maxItems: 1e5,
          items: {
            $ref: "#/$defs/ReportEmbeddedFile"
          }
        },
        sections: {
          description: "In file order.",
          type: "array",
          maxItems: 1e4,
          items: {
            $ref: "#/$defs/ReportSectionSize"
          }
        },
        functions: {
          $ref: "#/$defs/ReportFunctionTotals"
        },
        deadCodeElimination: {
          description: "lost: reflection keeps every exported method of every used type.",
          enum: ["works", "lost"]
        },
        notices: {
          description: "What could not be done.",
          type: "array",
          maxItems: 100,
          items: {
            type: "string",
            maxLength: 1e3
          }
        }
      }
    },
    ReportPackageSize: {
      description: "One package.",
      type: "object",
      additionalProperties: false,
      required: [
        "name",
        "module",
        "kind",
        "size",
        "code",
        "pclntab",
        "types",
        "embedded",
        "data",
        "inferred",
        "inlined",
        "inlinedElsewhere"
      ],
      properties: {
        name: {
          description: "Import path.",
          type: "string",
          maxLength: 1e3
        },
        module: {
          description: "Path of its module; std for the standard library.",
          type: "string",
          maxLength: 1e3
        },
        kind: {
          description: "Whose code it is.",
          enum: ["own", "dependency", "standard"]
        },
        size: {
          description: "The sum of the columns from code to inferred.",
          $ref: "#/$defs/Bytes"
        },
        code: {
          description: "Machine code.",
          $ref: "#/$defs/Bytes"
        },
        pclntab: {
          description: "Own records in Go's line table.",
          $ref: "#/$defs/Bytes"
        },
        types: {
          description: "Type descriptors and interface tables.",
          $ref: "#/$defs/Bytes"
        },
        embedded: {
          description: "Embedded files.",
          $ref: "#/$defs/Bytes"
        },
        data: {
          description: "Data that symbols name as its own.",
          $ref: "#/$defs/Bytes"
        },
        inferred: {
          description: "Data that only its code refers to: likely its own, not proven.",
          $ref: "#/$defs/Bytes"
        },
        inlined: {
          description: "Of the code: what was written in other packages and inlined here.",
          $ref: "#/$defs/Bytes"
        },
        inlinedElsewhere: {
          description: "Its code that was inlined into others; part of their code, not of this size.",
          $ref: "#/$defs/Bytes"
        }
      }
    },
    ReportModuleSize: {
      description: "One module: the sums of its packages.",
      type: "object",
      additionalProperties: false,
      required: [
        "path",
        "kind",
        "packages",
        "size",
        "code",
        "pclntab",
        "types",
        "embedded",
        "data",
        "inferred",
        "inlined",
        "inlinedElsewhere"
      ],
      properties: {
        path: {
          description: "std for the standard library.",
          type: "string",
          maxLength: 1e3
        },
        version: {
          description: "As linked.",
          type: "string",
          maxLength: 1e3
        },
        kind: {
          description: "Whose code it is.",
          enum: ["own", "dependency", "standard"]
        },
        packages: {
          description: "How many of its packages have bytes.",
          $ref: "#/$defs/Count"
        },
        size: {
          description: "The sum of the columns from code to inferred.",
          $ref: "#/$defs/Bytes"
        },
        code: {
          description: "Machine code.",
          $ref: "#/$defs/Bytes"
        },
        pclntab: {
          description: "Own records in Go's line table.",
          $ref: "#/$defs/Bytes"
        },
        types: {
          description: "Type descriptors and interface tables.",
          $ref: "#/$defs/Bytes"
        },
        embedded: {
          description: "Embedded files.",
          $ref: "#/$defs/Bytes"
        },
        data: {
          description: "Data that symbols name as its own.",
          $ref: "#/$defs/Bytes"
        },
        inferred: {
          description: "Data that only its code refers to: likely its own, not proven.",
          $ref: "#/$defs/Bytes"
        },
        inlined: {
          description: "Of the code: what was written in other packages and inlined here.",
          $ref: "#/$defs/Bytes"
        },
        inlinedElsewhere: {
          description: "Its code that was inlined into others; part of their code, not of this size.",
          $ref: "#/$defs/Bytes"
        }
      }
    },
    ReportSharedSize: {
      description: "Bytes that belong to no one package.",
      type: "object",
      additionalProperties: false,
      required: ["row", "size"],
      properties: {
        row: {
          description: "What they are.",
          enum: [
            "headers",
            "alignment",
            "code-padding",
            "code-shared",
            "code-c",
            "pclntab",
            "types",
            "strings",
            "data",
            "embedded",
            "relocations",
            "unwind",
            "build-info",
            "dynamic",
            "symbols",
            "debug",
            "signature",
            "resources",
            "packed",
            "runtime",
            "unattributed"
          ]
        },
        size: {
          $ref: "#/$defs/Bytes"
        }
      }
    },
    ReportEmbeddedFile: {
      description: "A file that go:embed put in.",
      type: "object",
      additionalProperties: false,
      required: ["name", "size"],
      properties: {
        name: {
          description: "Path as the embedding package sees it.",
          type: "string",
          maxLength: 4e3
        },
        package: {
          description: "Import path of that package.",
          type: "string",
          maxLength: 1e3
        },
        size: {
          description: "0 where an equal content is stored under another name.",
          $ref: "#/$defs/Bytes"
        }
      }
    },
    ReportSectionSize: {
      description: "One section of the file.",
      type: "object",
      additionalProperties: false,
      required: ["name", "size"],
      properties: {
        name: {
          type: "string",
          maxLength: 1e3
        },
        size: {
          $ref: "#/$defs/Bytes"
        }
      }
    },
    ReportFunctionTotals: {
      description: "How many functions there are.",
      type: "object",
      additionalProperties: false,
      required: ["count", "folded"],
      properties: {
        count: {
          $ref: "#/$defs/Count"
        },
        folded: {
          description: "Rows after closures, generic instances and wrappers were folded.",
          $ref: "#/$defs/Count"
        },
        file: {
          description: "The list of them.",
          $ref: "#/$defs/RelativePath"
        }
      }
    },
    ReportBuildTag: {
      description: "A build tag that is not set and would leave files out of the program.",
      type: "object",
      additionalProperties: false,
      required: ["tag", "packages", "files"],
      properties: {
        tag: {
          type: "string",
          maxLength: 200
        },
        packages: {
          description: "Import paths.",
          type: "array",
          maxItems: 1e4,
          items: {
            type: "string",
            maxLength: 1e3
          }
        },
        files: {
          description: "Files that would go, at most 20.",
          type: "array",
          maxItems: 20,
          items: {
            type: "string",
            maxLength: 2e3
          }
        }
      }
    },
    ReportSbom: {
      description: "The SBOM of a binary or image.",
      type: "object",
      additionalProperties: false,
      required: ["packages"],
      properties: {
        cyclonedx: {
          description: "CycloneDX 1.6, JSON.",
          $ref: "#/$defs/RelativePath"
        },
        spdx: {
          description: "SPDX 2.3, JSON.",
          $ref: "#/$defs/RelativePath"
        },
        packages: {
          $ref: "#/$defs/Count"
        }
      }
    },
    ReportScan: {
      description: "What the vulnerability scan said.",
      type: "object",
      additionalProperties: false,
      required: ["outcome", "counts", "findings"],
      properties: {
        outcome: {
          $ref: "#/$defs/ScanOutcome"
        },
        file: {
          description: "The scanner's own answer.",
          $ref: "#/$defs/RelativePath"
        },
        counts: {
          description: "Findings that count, by severity.",
          $ref: "#/$defs/SeverityCounts"
        },
        findings: {
          description: "All findings, suppressed ones too, worst first.",
          type: "array",
          maxItems: 2e4,
          items: {
            $ref: "#/$defs/Finding"
          }
        }
      }
    },
    ScanOutcome: {
      description: "Clean, findings below the gate, gate failed, or why there is no answer.",
      oneOf: [
        {
          description: "Nothing was found.",
          type: "object",
          additionalProperties: false,
          required: ["kind"],
          properties: {
            kind: {
              const: "clean"
            }
          }
        },
        {
          description: "Something was found that no gate forbids.",
          type: "object",
          additionalProperties: false,
          required: ["kind"],
          properties: {
            kind: {
              const: "below-gate"
            }
          }
        },
        {
          description: "The gate forbids what was found.",
          type: "object",
          additionalProperties: false,
          required: ["kind", "failing"],
          properties: {
            kind: {
              const: "gate-failed"
            },
            failing: {
              description: "Findings that the gate forbids.",
              $ref: "#/$defs/Count"
            }
          }
        },
        {
          description: "No source of vulnerability data answered.",
          type: "object",
          additionalProperties: false,
          required: ["kind", "tried"],
          properties: {
            kind: {
              const: "database-unavailable"
            },
            tried: {
              type: "array",
              maxItems: 100,
              items: {
                description: "One source.",
                type: "object",
                additionalProperties: false,
                required: ["source", "answer"],
                properties: {
                  source: {
                    type: "string",
                    maxLength: 2e3
                  },
                  answer: {
                    type: "string",
                    maxLength: 2e3
                  }
                }
              }
            }
          }
        },
        {
          description: "The scanner could not be had.",
          type: "object",
          additionalProperties: false,
          required: ["kind", "reason"],
          properties: {
            kind: {
              const: "tool-unavailable"
            },
            reason: {
              type: "string",
              maxLength: 2e3
            }
          }
        },
        {
          description: "No scan was wanted or possible.",
          type: "object",
          additionalProperties: false,
          required: ["kind", "reason"],
          properties: {
            kind: {
              const: "skipped"
            },
            reason: {
              type: "string",
              maxLength: 2e3
            }
          }
        }
      ]
    },
    Finding: {
      description: "A known vulnerability.",
      type: "object",
      additionalProperties: false,
      required: ["id", "aliases", "module", "installed", "fixed", "severity"],
      properties: {
        id: {
          type: "string",
          maxLength: 200
        },
        aliases: {
          type: "array",
          maxItems: 200,
          items: {
            type: "string",
            maxLength: 200
          }
        },
        module: {
          description: "Go module path, stdlib, or a system package.",
          type: "string",
          maxLength: 1e3
        },
        installed: {
          type: "string",
          maxLength: 1e3
        },
        fixed: {
          description: "Versions that fix it.",
          type: "array",
          maxItems: 200,
          items: {
            type: "string",
            maxLength: 1e3
          }
        },
        severity: {
          $ref: "#/$defs/Severity"
        },
        title: {
          type: "string",
          maxLength: 5e3
        },
        url: {
          type: "string",
          maxLength: 2e3
        },
        suppressed: {
          description: "Why it does not count.",
          type: "object",
          additionalProperties: false,
          required: ["by"],
          properties: {
            by: {
              type: "string",
              maxLength: 1e3
            },
            reason: {
              type: "string",
              maxLength: 5e3
            }
          }
        }
      }
    },
    ReportImage: {
      description: "One image: an OCI image index.",
      type: "object",
      additionalProperties: false,
      required: ["name", "digest", "indexSize", "layout", "refName", "tags", "rootfs", "platforms"],
      properties: {
        name: {
          type: "string",
          maxLength: 1e3
        },
        digest: {
          description: "Of the image index.",
          $ref: "#/$defs/Digest"
        },
        indexSize: {
          description: "Bytes of the image index itself.",
          $ref: "#/$defs/Bytes"
        },
        layout: {
          $ref: "#/$defs/RelativePath"
        },
        refName: {
          description: "Its name in the layout's index.json.",
          type: "string",
          maxLength: 1e3
        },
        tags: {
          description: "References it is tagged with.",
          type: "array",
          maxItems: 1e3,
          items: {
            type: "string",
            maxLength: 1e3
          }
        },
        rootfs: {
          $ref: "#/$defs/ReportRootfs"
        },
        platforms: {
          type: "array",
          maxItems: 1e3,
          items: {
            $ref: "#/$defs/ReportImagePlatform"
          }
        },
        attestations: {
          description: "What BuildKit attests; no platforms, and no bytes of one.",
          type: "array",
          maxItems: 1e3,
          items: { $ref: "#/$defs/ReportAttestation" }
        }
      }
    },
    ReportAttestation: {
      description: "A manifest that holds statements about a platform's manifest.",
      type: "object",
      additionalProperties: false,
      required: ["manifest", "about", "size", "predicates"],
      properties: {
        manifest: { $ref: "#/$defs/Digest" },
        about: { description: "The manifest that it is about.", $ref: "#/$defs/Digest" },
        size: { description: "The manifest, its config and its statements.", $ref: "#/$defs/Bytes" },
        predicates: {
          description: "Types of the statements: https://slsa.dev/provenance/v1.",
          type: "array",
          maxItems: 100,
          items: { type: "string", maxLength: 1e3 }
        }
      }
    },
    ReportRootfs: {
      description: "What was put beside the binary.",
      type: "object",
      additionalProperties: false,
      required: [],
      properties: {
        certificates: {
          description: "CA certificates.",
          type: "object",
          additionalProperties: false,
          required: ["count", "digest"],
          properties: {
            count: {
              $ref: "#/$defs/Count"
            },
            digest: {
              description: "Of the bundle file.",
              $ref: "#/$defs/Digest"
            },
            source: {
              description: "Where the set is from.",
              type: "string",
              maxLength: 1e3
            }
          }
        },
        zones: {
          description: "Time zones.",
          type: "object",
          additionalProperties: false,
          required: ["count"],
          properties: {
            release: {
              description: "Release of the zone data: 2026b.",
              type: "string",
              maxLength: 100
            },
            count: {
              $ref: "#/$defs/Count"
            }
          }
        },
        timezone: {
          description: "What TZ is set to.",
          type: "string",
          maxLength: 200
        }
      }
    },
    ReportImagePlatform: {
      description: "One platform of an image.",
      type: "object",
      additionalProperties: false,
      required: [
        "platform",
        "binaries",
        "manifest",
        "config",
        "compressedSize",
        "unpackedSize",
        "base",
        "appSize",
        "layers"
      ],
      properties: {
        platform: {
          $ref: "#/$defs/Platform"
        },
        binaries: {
          description: "Stems of the binaries inside, the entrypoint's first.",
          type: "array",
          maxItems: 1e3,
          items: {
            type: "string",
            maxLength: 1e3
          }
        },
        manifest: {
          description: "Digest of the manifest.",
          $ref: "#/$defs/Digest"
        },
        config: {
          description: "Digest of the config.",
          $ref: "#/$defs/Digest"
        },
        compressedSize: {
          description: "What a client pulls: config and layers.",
          $ref: "#/$defs/Bytes"
        },
        unpackedSize: {
          description: "All layers unpacked.",
          $ref: "#/$defs/Bytes"
        },
        base: {
          $ref: "#/$defs/ReportBase"
        },
        appSize: {
          description: "Compressed bytes of the layers that are not the base's.",
          $ref: "#/$defs/Bytes"
        },
        layers: {
          type: "array",
          maxItems: 1e3,
          items: {
            $ref: "#/$defs/ReportLayer"
          }
        },
        sbom: {
          $ref: "#/$defs/ReportSbom"
        },
        scan: {
          $ref: "#/$defs/ReportScan"
        }
      }
    },
    ReportBase: {
      description: "What the image stands on.",
      type: "object",
      additionalProperties: false,
      required: ["reference", "size"],
      properties: {
        reference: {
          type: "string",
          maxLength: 2e3
        },
        digest: {
          $ref: "#/$defs/Digest"
        },
        size: {
          description: "Compressed bytes of its layers.",
          $ref: "#/$defs/Bytes"
        }
      }
    },
    ReportLayer: {
      description: "One layer.",
      type: "object",
      additionalProperties: false,
      required: ["part", "digest", "diffId", "size", "unpackedSize", "mediaType"],
      properties: {
        part: {
          description: "What it holds.",
          enum: ["base", "rootfs", "binary"]
        },
        digest: {
          $ref: "#/$defs/Digest"
        },
        diffId: {
          description: "Of the uncompressed tar.",
          $ref: "#/$defs/Digest"
        },
        size: {
          $ref: "#/$defs/Bytes"
        },
        unpackedSize: {
          description: "Bytes of the uncompressed tar.",
          $ref: "#/$defs/Bytes"
        },
        mediaType: {
          type: "string",
          maxLength: 200
        },
        alternatives: {
          description: "The same content compressed otherwise, when that was asked for.",
          type: "array",
          maxItems: 100,
          items: {
            $ref: "#/$defs/ReportAlternative"
          }
        }
      }
    },
    ReportAlternative: {
      description: "What a layer would take compressed another way.",
      type: "object",
      additionalProperties: false,
      required: ["format", "level", "size"],
      properties: {
        format: {
          enum: ["gzip", "zstd"]
        },
        level: {
          $ref: "#/$defs/Count"
        },
        size: {
          $ref: "#/$defs/Bytes"
        }
      }
    },
    ReportTotals: {
      description: "The figures for a glance.",
      type: "object",
      additionalProperties: false,
      required: ["binarySize", "findings"],
      properties: {
        binarySize: {
          description: "Of the largest binary.",
          $ref: "#/$defs/Bytes"
        },
        compressedSize: {
          description: "Of the largest image platform, as pulled.",
          $ref: "#/$defs/Bytes"
        },
        unpackedSize: {
          description: "Of the largest image platform.",
          $ref: "#/$defs/Bytes"
        },
        findings: {
          description: "Different findings that count, over all platforms.",
          $ref: "#/$defs/SeverityCounts"
        }
      }
    },
    ReportRun: {
      description: "What one run was like: everything that may differ from run to run.",
      type: "object",
      additionalProperties: false,
      required: ["startedAt", "durationMs", "host", "toolchainOrigin", "tools", "caches", "notices", "steps"],
      properties: {
        startedAt: {
          $ref: "#/$defs/Time"
        },
        durationMs: {
          $ref: "#/$defs/Milliseconds"
        },
        host: {
          $ref: "#/$defs/ReportHost"
        },
        toolchainOrigin: {
          description: "Where Go was found.",
          enum: ["path", "tool-cache", "gotoolchain", "download", "image"]
        },
        tools: {
          type: "array",
          maxItems: 100,
          items: {
            $ref: "#/$defs/ReportTool"
          }
        },
        database: {
          $ref: "#/$defs/DatabaseFacts"
        },
        caches: {
          type: "array",
          maxItems: 100,
          items: {
            $ref: "#/$defs/ReportCache"
          }
        },
        notices: {
          type: "array",
          maxItems: 1e3,
          items: {
            $ref: "#/$defs/Notice"
          }
        },
        builder: {
          $ref: "#/$defs/ReportBuilder"
        },
        steps: {
          type: "array",
          maxItems: 2e4,
          items: {
            $ref: "#/$defs/StepRecord"
          }
        },
        origin: {
          $ref: "#/$defs/ReportOrigin"
        },
        push: {
          type: "array",
          maxItems: 1e3,
          items: {
            $ref: "#/$defs/ReportPush"
          }
        }
      }
    },
    ReportBuilder: {
      description: "A builder of buildx.",
      type: "object",
      additionalProperties: false,
      required: ["driver", "made", "nodes"],
      properties: {
        driver: {
          description: "docker-container, kubernetes, remote, cloud, docker.",
          type: "string",
          maxLength: 100
        },
        made: {
          description: "Made for this run, and removed after it.",
          type: "boolean"
        },
        nodes: {
          type: "array",
          maxItems: 100,
          items: {
            $ref: "#/$defs/ReportBuilderNode"
          }
        }
      }
    },
    ReportBuilderNode: {
      description: "A machine of a builder.",
      type: "object",
      additionalProperties: false,
      required: ["platforms"],
      properties: {
        version: {
          description: "BuildKit's: v0.32.2.",
          type: "string",
          maxLength: 100
        },
        platforms: {
          type: "array",
          maxItems: 200,
          items: {
            type: "string",
            maxLength: 100
          }
        }
      }
    },
    ReportHost: {
      description: "The machine.",
      type: "object",
      additionalProperties: false,
      required: ["os", "arch", "cpus", "node"],
      properties: {
        os: {
          description: "Node's name: linux.",
          type: "string",
          maxLength: 100
        },
        arch: {
          description: "Node's name: x64.",
          type: "string",
          maxLength: 100
        },
        cpus: {
          $ref: "#/$defs/Count"
        },
        node: {
          description: "Node's version.",
          type: "string",
          maxLength: 100
        }
      }
    },
    ReportTool: {
      description: "A helper program.",
      type: "object",
      additionalProperties: false,
      required: ["name", "version", "origin", "sha256", "verified"],
      properties: {
        name: {
          enum: ["syft", "trivy", "buildx"]
        },
        version: {
          type: "string",
          maxLength: 200
        },
        origin: {
          description: "Where it was found.",
          enum: ["input", "path", "tool-cache", "release", "source"]
        },
        sha256: {
          description: "Of the program.",
          type: "string",
          maxLength: 64,
          pattern: "^[0-9a-f]{64}$"
        },
        verified: {
          description: "Checked against a digest or sums pinned in go-slim-image.",
          type: "boolean"
        }
      }
    },
    DatabaseFacts: {
      description: "Where the vulnerability facts came from.",
      type: "object",
      additionalProperties: false,
      required: ["source", "schema", "updatedAt", "stale"],
      properties: {
        source: {
          type: "string",
          maxLength: 2e3
        },
        schema: {
          $ref: "#/$defs/Count"
        },
        updatedAt: {
          $ref: "#/$defs/Time"
        },
        downloadedAt: {
          $ref: "#/$defs/Time"
        },
        stale: {
          description: "From the cache because no source answered.",
          type: "boolean"
        }
      }
    },
    ReportCache: {
      description: "One cache.",
      type: "object",
      additionalProperties: false,
      required: ["name"],
      properties: {
        name: {
          type: "string",
          maxLength: 200
        },
        restored: {
          description: "Brought in before the build.",
          $ref: "#/$defs/Transfer"
        },
        saved: {
          description: "Kept after the build.",
          $ref: "#/$defs/Transfer"
        }
      }
    },
    Transfer: {
      description: "Bytes moved.",
      type: "object",
      additionalProperties: false,
      required: ["bytes", "ms"],
      properties: {
        bytes: {
          $ref: "#/$defs/Bytes"
        },
        ms: {
          $ref: "#/$defs/Milliseconds"
        }
      }
    },
    Notice: {
      description: "A warning or notice.",
      type: "object",
      additionalProperties: false,
      required: ["level", "code", "message"],
      properties: {
        level: {
          enum: ["notice", "warning"]
        },
        code: {
          type: "string",
          maxLength: 200
        },
        message: {
          type: "string",
          maxLength: 2e4
        },
        file: {
          type: "string",
          maxLength: 1e3
        },
        line: {
          $ref: "#/$defs/Count"
        }
      }
    },
    StepRecord: {
      description: "One step; milliseconds since the run's start.",
      type: "object",
      additionalProperties: false,
      required: ["step", "startMs", "endMs", "state"],
      properties: {
        step: {
          type: "string",
          maxLength: 200
        },
        platform: {
          type: "string",
          maxLength: 100
        },
        startMs: {
          $ref: "#/$defs/Milliseconds"
        },
        endMs: {
          $ref: "#/$defs/Milliseconds"
        },
        state: {
          enum: ["done", "skipped", "failed"]
        },
        detail: {
          type: "string",
          maxLength: 2e4
        }
      }
    },
    Change: {
      description: "Bytes after less bytes before.",
      type: "integer",
      minimum: -9007199254740991,
      maximum: 9007199254740991
    },
    ChangeState: {
      description: "new was not there, gone is not there any more, same has not one other byte.",
      enum: ["new", "gone", "same", "changed"]
    },
    BaselineSource: {
      description: "Where a baseline is from.",
      enum: ["file", "image", "release", "git-ref", "attached", "artifact", "cache", "build"]
    },
    ReportComparison: {
      description: "What changed against an earlier report, and because of what.",
      type: "object",
      additionalProperties: false,
      required: ["tried", "images", "binaries", "budgets"],
      properties: {
        baseline: {
          description: "Absent when there is nothing to compare with.",
          $ref: "#/$defs/ReportBaseline"
        },
        tried: {
          type: "array",
          maxItems: 100,
          items: {
            $ref: "#/$defs/ReportTriedBaseline"
          }
        },
        images: {
          type: "array",
          maxItems: 5e3,
          items: {
            $ref: "#/$defs/ReportImageChange"
          }
        },
        binaries: {
          type: "array",
          maxItems: 1e4,
          items: {
            $ref: "#/$defs/ReportBinaryChange"
          }
        },
        findings: {
          description: "Absent where one side was not scanned.",
          $ref: "#/$defs/ReportFindingsChange"
        },
        budgets: {
          type: "array",
          maxItems: 1e4,
          items: {
            $ref: "#/$defs/ReportBudget"
          }
        }
      }
    },
    ReportBaseline: {
      description: "What is compared with.",
      type: "object",
      additionalProperties: false,
      required: ["source", "reference", "version", "createdAt"],
      properties: {
        source: {
          $ref: "#/$defs/BaselineSource"
        },
        reference: {
          description: "A file’s name, an image reference, a tag, a run, a commit.",
          type: "string",
          maxLength: 1e3
        },
        commit: {
          description: "Full hash.",
          type: "string",
          maxLength: 100
        },
        ref: {
          description: "Branch or tag.",
          type: "string",
          maxLength: 1e3
        },
        version: {
          type: "string",
          maxLength: 1e3
        },
        createdAt: {
          description: "When it was measured.",
          $ref: "#/$defs/Time"
        }
      }
    },
    ReportTriedBaseline: {
      description: "A source that had nothing to compare with.",
      type: "object",
      additionalProperties: false,
      required: ["source", "answer"],
      properties: {
        source: {
          $ref: "#/$defs/BaselineSource"
        },
        answer: {
          description: "Why.",
          type: "string",
          maxLength: 5e3
        }
      }
    },
    ReportSizeChange: {
      description: "A size before and after; a side that is not there is absent and counts 0.",
      type: "object",
      additionalProperties: false,
      required: ["change"],
      properties: {
        before: {
          $ref: "#/$defs/Bytes"
        },
        after: {
          $ref: "#/$defs/Bytes"
        },
        change: {
          $ref: "#/$defs/Change"
        }
      }
    },
    ReportImageChange: {
      description: "What changed in one platform of an image.",
      type: "object",
      additionalProperties: false,
      required: ["name", "platform", "state", "compressed", "unpacked", "base", "app", "config", "layers"],
      properties: {
        name: {
          type: "string",
          maxLength: 1e3
        },
        platform: {
          $ref: "#/$defs/Platform"
        },
        state: {
          description: "By layers.",
          $ref: "#/$defs/ChangeState"
        },
        compressed: {
          description: "As pulled: config and layers.",
          $ref: "#/$defs/ReportSizeChange"
        },
        unpacked: {
          $ref: "#/$defs/ReportSizeChange"
        },
        base: {
          description: "Compressed layers of the base.",
          $ref: "#/$defs/ReportSizeChange"
        },
        app: {
          description: "All other compressed layers.",
          $ref: "#/$defs/ReportSizeChange"
        },
        config: {
          $ref: "#/$defs/ReportSizeChange"
        },
        layers: {
          type: "array",
          maxItems: 1e3,
          items: {
            $ref: "#/$defs/ReportLayerChange"
          }
        },
        baseMoved: {
          description: "Another base, or other content under the same name.",
          type: "object",
          additionalProperties: false,
          required: ["from", "to"],
          properties: {
            from: {
              $ref: "#/$defs/ReportBaseName"
            },
            to: {
              $ref: "#/$defs/ReportBaseName"
            }
          }
        },
        update: {
          $ref: "#/$defs/ReportUpdate"
        }
      }
    },
    ReportBaseName: {
      description: "A base image.",
      type: "object",
      additionalProperties: false,
      required: ["reference"],
      properties: {
        reference: {
          type: "string",
          maxLength: 1e3
        },
        digest: {
          $ref: "#/$defs/Digest"
        }
      }
    },
    ReportLayerChange: {
      description: "What changed in one layer.",
      type: "object",
      additionalProperties: false,
      required: ["part", "state", "compressed", "unpacked"],
      properties: {
        part: {
          enum: ["base", "rootfs", "binary"]
        },
        binary: {
          description: "Stem of the one binary inside.",
          type: "string",
          maxLength: 1e3
        },
        state: {
          $ref: "#/$defs/ChangeState"
        },
        compressed: {
          $ref: "#/$defs/ReportSizeChange"
        },
        unpacked: {
          $ref: "#/$defs/ReportSizeChange"
        }
      }
    },
    ReportUpdate: {
      description: "What a host that has the baseline’s image does for the new one.",
      type: "object",
      additionalProperties: false,
      required: ["download", "reused", "reusedLayers", "layers"],
      properties: {
        download: {
          description: "Bytes of config and layers that it lacks.",
          $ref: "#/$defs/Bytes"
        },
        reused: {
          description: "Bytes of layers that it has.",
          $ref: "#/$defs/Bytes"
        },
        reusedLayers: {
          $ref: "#/$defs/Count"
        },
        layers: {
          $ref: "#/$defs/Count"
        }
      }
    },
    ReportBinaryChange: {
      description: "What changed in one binary.",
      type: "object",
      additionalProperties: false,
      required: [
        "name",
        "importPath",
        "platform",
        "stem",
        "state",
        "size",
        "settings",
        "modules",
        "packages",
        "packageCount",
        "causes"
      ],
      properties: {
        name: {
          type: "string",
          maxLength: 1e3
        },
        importPath: {
          type: "string",
          maxLength: 1e3
        },
        platform: {
          $ref: "#/$defs/Platform"
        },
        stem: {
          type: "string",
          maxLength: 1e3
        },
        state: {
          $ref: "#/$defs/ChangeState"
        },
        size: {
          $ref: "#/$defs/ReportSizeChange"
        },
        toolchain: {
          description: "Another Go.",
          type: "object",
          additionalProperties: false,
          required: ["from", "to"],
          properties: {
            from: {
              type: "string",
              maxLength: 1e3
            },
            to: {
              type: "string",
              maxLength: 1e3
            }
          }
        },
        settings: {
          type: "array",
          maxItems: 1e3,
          items: {
            $ref: "#/$defs/ReportSettingChange"
          }
        },
        modules: {
          type: "array",
          maxItems: 2e4,
          items: {
            $ref: "#/$defs/ReportModuleChange"
          }
        },
        packages: {
          description: "Those whose size changed.",
          type: "array",
          maxItems: 1e5,
          items: {
            $ref: "#/$defs/ReportPackageChange"
          }
        },
        packageCount: {
          description: "Packages of the newer side.",
          $ref: "#/$defs/Count"
        },
        causes: {
          description: "They add up to the change of size.",
          type: "array",
          maxItems: 5e4,
          items: {
            $ref: "#/$defs/ReportCause"
          }
        }
      }
    },
    ReportSettingChange: {
      description: "A build setting that differs.",
      type: "object",
      additionalProperties: false,
      required: ["key"],
      properties: {
        key: {
          type: "string",
          maxLength: 1e3
        },
        from: {
          type: "string",
          maxLength: 2e4
        },
        to: {
          type: "string",
          maxLength: 2e4
        }
      }
    },
    ReportModuleChange: {
      description: "What changed in one module.",
      type: "object",
      additionalProperties: false,
      required: ["path", "state", "size"],
      properties: {
        path: {
          type: "string",
          maxLength: 1e3
        },
        state: {
          enum: ["new", "gone", "moved", "renamed", "changed"]
        },
        renamedFrom: {
          type: "string",
          maxLength: 1e3
        },
        from: {
          description: "Version before.",
          type: "string",
          maxLength: 1e3
        },
        to: {
          description: "Version after.",
          type: "string",
          maxLength: 1e3
        },
        size: {
          $ref: "#/$defs/ReportSizeChange"
        }
      }
    },
    ReportPackageChange: {
      description: "What changed in one package.",
      type: "object",
      additionalProperties: false,
      required: ["path", "state", "owner", "size"],
      properties: {
        path: {
          type: "string",
          maxLength: 1e3
        },
        state: {
          enum: ["new", "gone", "grew", "shrank", "renamed"]
        },
        renamedFrom: {
          type: "string",
          maxLength: 1e3
        },
        owner: {
          enum: ["own", "dependency", "standard"]
        },
        module: {
          type: "string",
          maxLength: 1e3
        },
        size: {
          $ref: "#/$defs/ReportSizeChange"
        }
      }
    },
    ReportCause: {
      description: "Why bytes came or went.",
      type: "object",
      additionalProperties: false,
      required: ["kind", "bytes", "parts"],
      properties: {
        kind: {
          enum: [
            "module-new",
            "module-gone",
            "module-moved",
            "module-renamed",
            "package-new",
            "package-gone",
            "own-code",
            "reach",
            "dead-code",
            "toolchain",
            "flags",
            "embedded-file",
            "debug-data",
            "data",
            "tables",
            "padding",
            "not-explained"
          ]
        },
        bytes: {
          $ref: "#/$defs/Change"
        },
        inferred: {
          description: "Part of bytes that rests on inferred owners.",
          $ref: "#/$defs/Change"
        },
        subject: {
          description: "Module, package or embedded file.",
          type: "string",
          maxLength: 1e3
        },
        renamedFrom: {
          type: "string",
          maxLength: 1e3
        },
        from: {
          description: "Version before.",
          type: "string",
          maxLength: 1e3
        },
        to: {
          description: "Version after.",
          type: "string",
          maxLength: 1e3
        },
        chain: {
          description: "Import paths from a package of the main module to the subject’s.",
          type: "array",
          maxItems: 1e3,
          items: {
            type: "string",
            maxLength: 1e3
          }
        },
        place: {
          description: "The import line or line of go.mod that did it.",
          type: "object",
          additionalProperties: false,
          required: ["file"],
          properties: {
            file: {
              $ref: "#/$defs/RelativePath"
            },
            line: {
              $ref: "#/$defs/Count"
            },
            column: {
              $ref: "#/$defs/Count"
            }
          }
        },
        placeChanged: {
          description: "That file differs from the baseline’s commit.",
          type: "boolean"
        },
        alone: {
          description: "Without that import nothing of it would be linked.",
          type: "boolean"
        },
        requiredBy: {
          description: "Module that asks for this version.",
          type: "string",
          maxLength: 1e3
        },
        brings: {
          description: "Other new modules that nothing else needs; their bytes are in this cause.",
          type: "array",
          maxItems: 1e3,
          items: {
            type: "string",
            maxLength: 1e3
          }
        },
        besides: {
          description: "Another major version that is linked too.",
          type: "string",
          maxLength: 1e3
        },
        trail: {
          description: "Who made the linker keep all methods.",
          type: "array",
          maxItems: 1e3,
          items: {
            type: "string",
            maxLength: 5e3
          }
        },
        parts: {
          description: "What it is made of, largest first.",
          type: "array",
          maxItems: 10,
          items: {
            $ref: "#/$defs/ReportCausePart"
          }
        }
      }
    },
    ReportCausePart: {
      description: "A part of a cause.",
      type: "object",
      additionalProperties: false,
      required: ["name", "bytes"],
      properties: {
        name: {
          type: "string",
          maxLength: 2e4
        },
        bytes: {
          $ref: "#/$defs/Change"
        }
      }
    },
    ReportFindingsChange: {
      description: "Known vulnerabilities that came and went.",
      type: "object",
      additionalProperties: false,
      required: ["new", "gone", "databaseMoved"],
      properties: {
        new: {
          type: "array",
          maxItems: 2e4,
          items: {
            $ref: "#/$defs/Finding"
          }
        },
        gone: {
          type: "array",
          maxItems: 2e4,
          items: {
            $ref: "#/$defs/Finding"
          }
        },
        databaseMoved: {
          description: "The vulnerability data is another one.",
          type: "boolean"
        }
      }
    },
    ReportBudget: {
      description: "One budget on one platform, and how it went.",
      type: "object",
      additionalProperties: false,
      required: ["of", "name", "platform", "limit", "written", "allowed", "state"],
      properties: {
        of: {
          enum: ["image", "binary", "module"]
        },
        name: {
          type: "string",
          maxLength: 1e3
        },
        platform: {
          $ref: "#/$defs/Platform"
        },
        limit: {
          enum: ["size", "growth"]
        },
        written: {
          description: "As it was written: 10%.",
          type: "string",
          maxLength: 1e3
        },
        allowed: {
          description: "Bytes of size, or of growth.",
          $ref: "#/$defs/Bytes"
        },
        actual: {
          description: "Absent when not measured.",
          $ref: "#/$defs/Change"
        },
        before: {
          $ref: "#/$defs/Bytes"
        },
        after: {
          $ref: "#/$defs/Bytes"
        },
        state: {
          enum: ["kept", "broken", "overridden", "not-measured"]
        },
        override: {
          description: "The label that allows it, and who set it.",
          type: "object",
          additionalProperties: false,
          required: ["label", "by"],
          properties: {
            label: {
              type: "string",
              maxLength: 1e3
            },
            by: {
              type: "string",
              maxLength: 1e3
            }
          }
        },
        reason: {
          description: "Why it was not measured.",
          type: "string",
          maxLength: 5e3
        }
      }
    },
    ReportOrigin: {
      description: "The workflow run that a report is from.",
      type: "object",
      additionalProperties: false,
      required: ["repository", "runId", "runAttempt", "event", "ref", "commentKey"],
      properties: {
        repository: {
          type: "string",
          pattern: "^[\\w.-]{1,100}/[\\w.-]{1,100}$"
        },
        runId: {
          $ref: "#/$defs/Count"
        },
        runAttempt: {
          $ref: "#/$defs/Count"
        },
        event: {
          type: "string",
          pattern: "^[a-z_]{0,64}$"
        },
        ref: {
          description: "refs/heads/main.",
          type: "string",
          maxLength: 300
        },
        commentKey: {
          type: "string",
          pattern: "^[\\w.-]{1,64}$"
        },
        pullRequest: {
          $ref: "#/$defs/ReportPullRequest"
        }
      }
    },
    ReportPullRequest: {
      description: "The pull request of a workflow run.",
      type: "object",
      additionalProperties: false,
      required: ["number", "headSha", "baseSha", "baseRef"],
      properties: {
        number: {
          $ref: "#/$defs/Count"
        },
        headSha: {
          description: "Full commit hash.",
          type: "string",
          pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"
        },
        baseSha: {
          description: "Full commit hash.",
          type: "string",
          pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"
        },
        baseRef: {
          type: "string",
          maxLength: 300
        }
      }
    },
    ReportRelease: {
      description: "What a release carries of this build: every asset but report.json and SHA256SUMS themselves.",
      type: "object",
      additionalProperties: false,
      required: ["folder", "assets"],
      properties: {
        folder: {
          description: "Folder of these files in the output folder.",
          type: "string",
          maxLength: 100
        },
        assets: {
          type: "array",
          maxItems: 5e3,
          items: {
            $ref: "#/$defs/ReportReleaseAsset"
          }
        }
      }
    },
    ReportReleaseAsset: {
      description: "A file of a release.",
      type: "object",
      additionalProperties: false,
      required: ["name", "kind", "stem", "digest", "size"],
      properties: {
        name: {
          type: "string",
          maxLength: 255,
          pattern: "^[0-9A-Za-z_-][0-9A-Za-z._-]*$"
        },
        kind: {
          description: "archive: tar.gz or zip with the binary inside; binary: the binary itself.",
          enum: ["archive", "binary", "cyclonedx", "spdx"]
        },
        stem: {
          description: "Stem of the binary that it holds or tells of.",
          type: "string",
          maxLength: 1e3
        },
        digest: {
          $ref: "#/$defs/Digest"
        },
        size: {
          type: "integer",
          minimum: 0,
          maximum: 9007199254740991
        },
        member: {
          description: "Of an archive: path of the binary inside.",
          type: "string",
          maxLength: 1e3
        }
      }
    },
    ReportHistoryPoint: {
      description: "An earlier build of the default branch.",
      type: "object",
      additionalProperties: false,
      required: ["version", "createdAt", "sizes"],
      properties: {
        commit: {
          description: "Full commit hash.",
          type: "string",
          maxLength: 100
        },
        version: {
          type: "string",
          maxLength: 1e3
        },
        createdAt: {
          $ref: "#/$defs/Time"
        },
        sizes: {
          type: "array",
          maxItems: 1e4,
          items: {
            $ref: "#/$defs/ReportHistorySize"
          }
        }
      }
    },
    ReportHistorySize: {
      description: "Sizes of one binary and its image in an earlier build.",
      type: "object",
      additionalProperties: false,
      required: ["name", "platform", "binary"],
      properties: {
        name: {
          type: "string",
          maxLength: 1e3
        },
        platform: {
          $ref: "#/$defs/Platform"
        },
        binary: {
          $ref: "#/$defs/Bytes"
        },
        image: {
          $ref: "#/$defs/Bytes"
        }
      }
    },
    ReportPush: {
      description: "An image in a repository after a push.",
      type: "object",
      additionalProperties: false,
      required: [
        "image",
        "repository",
        "digest",
        "changed",
        "tags",
        "uploadedBlobs",
        "uploadedBytes",
        "mountedBlobs",
        "existingBlobs",
        "attached"
      ],
      properties: {
        image: {
          type: "string",
          maxLength: 400
        },
        repository: {
          description: "With its registry: ghcr.io/acme/app.",
          type: "string",
          maxLength: 400
        },
        digest: {
          description: "Of the image index.",
          $ref: "#/$defs/Digest"
        },
        changed: {
          description: "A tag held something else before, or nothing; without tags: the image was not there.",
          type: "boolean"
        },
        tags: {
          description: "Empty when it was pushed by digest.",
          type: "array",
          maxItems: 1e3,
          items: {
            $ref: "#/$defs/ReportPushedTag"
          }
        },
        uploadedBlobs: {
          $ref: "#/$defs/Count"
        },
        uploadedBytes: {
          $ref: "#/$defs/Bytes"
        },
        mountedBlobs: {
          description: "Taken over from another repository of the registry.",
          $ref: "#/$defs/Count"
        },
        existingBlobs: {
          $ref: "#/$defs/Count"
        },
        attached: {
          type: "array",
          maxItems: 1e4,
          items: {
            $ref: "#/$defs/ReportAttached"
          }
        }
      }
    },
    ReportPushedTag: {
      description: "One tag after a push.",
      type: "object",
      additionalProperties: false,
      required: ["tag", "changed"],
      properties: {
        tag: {
          type: "string",
          maxLength: 128
        },
        changed: {
          type: "boolean"
        },
        previous: {
          description: "What it held before.",
          $ref: "#/$defs/Digest"
        }
      }
    },
    ReportAttached: {
      description: "A document that was attached to an image or platform (OCI referrers).",
      type: "object",
      additionalProperties: false,
      required: ["artifactType", "subject", "digest"],
      properties: {
        artifactType: {
          type: "string",
          maxLength: 200
        },
        subject: {
          description: "The index or manifest that it is about.",
          $ref: "#/$defs/Digest"
        },
        digest: {
          $ref: "#/$defs/Digest"
        }
      }
    }
  }
};

// src/report/schema-check.ts
function checkValue(schema, value, texts = "refuse-long") {
  return check(schema, { root: schema, cut: texts === "cut-long" }, value, "");
}
__name(checkValue, "checkValue");
function check(schema, reading, given, path) {
  const resolved = schema.$ref === void 0 ? schema : definition(reading.root, schema.$ref);
  const value = reading.cut ? cutLong(resolved, given) : given;
  const problem = plainProblem(resolved, value);
  if (problem !== void 0) return { problem: `${path === "" ? "the report" : path}: ${problem}` };
  if (resolved.oneOf !== void 0) return checkOneOf(resolved.oneOf, reading, value, path);
  if (resolved.items !== void 0) return checkItems(resolved.items, reading, value, path);
  if (resolved.properties !== void 0) return checkObject(resolved, reading, value, path);
  return { value };
}
__name(check, "check");
function cutLong({ maxLength, pattern }, value) {
  return typeof value === "string" && maxLength !== void 0 && pattern === void 0 ? cutText(value, maxLength) : value;
}
__name(cutLong, "cutLong");
function definition(root, reference) {
  const found = root.$defs?.[reference.replace("#/$defs/", "")];
  if (found === void 0) throw new Error(`the schema has no ${reference}`);
  return found;
}
__name(definition, "definition");
function checkOneOf(branches, reading, value, path) {
  const kind = isObject(value) ? value.kind : void 0;
  const branch = branches.find((candidate) => candidate.properties?.kind?.const === kind);
  if (branch === void 0) return { problem: `${path}.kind: is not one of those that version 1 knows` };
  return check(branch, reading, value, path);
}
__name(checkOneOf, "checkOneOf");
function checkItems(items, reading, value, path) {
  const checked = [];
  for (const [index, item] of value.entries()) {
    const result = check(items, reading, item, `${path}[${index}]`);
    if ("problem" in result) return result;
    checked.push(result.value);
  }
  return { value: checked };
}
__name(checkItems, "checkItems");
function checkObject(schema, reading, value, path) {
  const checked = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const at = path === "" ? name : `${path}.${name}`;
    const given = Object.hasOwn(value, name) ? value[name] : void 0;
    if (given === void 0) {
      if (schema.required?.includes(name)) return { problem: `${at}: is missing` };
      continue;
    }
    const result = check(property, reading, given, at);
    if ("problem" in result) return result;
    checked[name] = result.value;
  }
  return { value: checked };
}
__name(checkObject, "checkObject");
function plainProblem(schema, value) {
  if (schema.const !== void 0 && value !== schema.const) return `must be ${JSON.stringify(schema.const)}`;
  if (schema.enum !== void 0 && !schema.enum.includes(value)) return `must be one of ${schema.enum.join(", ")}`;
  if (schema.type !== void 0 && !hasType(value, schema.type)) return `must be of type ${schema.type}`;
  if (typeof value === "string") return stringProblem(schema, value);
  if (typeof value === "number") {
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
    return value < minimum || value > maximum ? `must be between ${minimum} and ${maximum}` : void 0;
  }
  if (Array.isArray(value) && value.length > (schema.maxItems ?? Number.POSITIVE_INFINITY)) {
    return `has ${value.length} items, at most ${schema.maxItems} are read`;
  }
  return void 0;
}
__name(plainProblem, "plainProblem");
function stringProblem(schema, value) {
  const limit = schema.maxLength ?? Number.POSITIVE_INFINITY;
  if (value.length > limit && [...value].length > limit) return `is longer than ${limit} characters`;
  if (schema.pattern !== void 0 && !new RegExp(schema.pattern, "u").test(value)) {
    return `does not match ${schema.pattern}`;
  }
  return void 0;
}
__name(stringProblem, "stringProblem");
function hasType(value, type) {
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
__name(hasType, "hasType");
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
__name(isObject, "isObject");

// src/report/report-file.ts
var LARGEST_REPORT = 32 << 20;
function serializeReport(report) {
  const checked = checkValue(report_v1_schema_default, report, "cut-long");
  if ("problem" in checked) throw new Error(`report.json would be invalid: ${checked.problem}`);
  return `${JSON.stringify(checked.value, null, 2)}
`;
}
__name(serializeReport, "serializeReport");
function parseReport(text, name = "report.json") {
  if (Buffer.byteLength(text) > LARGEST_REPORT) {
    throw unreadable(name, `is larger than ${LARGEST_REPORT >> 20} MiB`, "Pass the report.json of one build.");
  }
  const value = parseJson(text, name);
  const version = typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : void 0;
  if (typeof version === "number" && version > 1) {
    throw unreadable(
      name,
      `has schemaVersion ${version}, and this go-slim-image reads version 1`,
      "Use the version of go-slim-image that wrote it, or a newer one."
    );
  }
  const checked = checkValue(report_v1_schema_default, value);
  if ("problem" in checked) {
    throw unreadable(name, `is not a report of go-slim-image: ${checked.problem}`, "Build it anew.");
  }
  return checked.value;
}
__name(parseReport, "parseReport");
function readOrigin(value) {
  const checked = checkValue({ $ref: "#/$defs/ReportOrigin", $defs: report_v1_schema_default.$defs }, value);
  return "problem" in checked ? void 0 : checked.value;
}
__name(readOrigin, "readOrigin");
function parseJson(text, name) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(name, "is not JSON, perhaps because it was cut off", "Build it anew.", cause);
  }
}
__name(parseJson, "parseJson");
function unreadable(name, what, fix, cause) {
  return new Failure({ code: "invalid-input", message: `${name} ${what}`, fix, cause });
}
__name(unreadable, "unreadable");

export {
  LARGEST_REPORT,
  serializeReport,
  parseReport,
  readOrigin
};
