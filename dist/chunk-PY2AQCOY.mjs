import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  Failure
} from "./chunk-P6P5KWSE.mjs";
import {
  cutText
} from "./chunk-JSDHIWSI.mjs";
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
          enum: ["path", "tool-cache", "gotoolchain", "download"]
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
        steps: {
          type: "array",
          maxItems: 2e4,
          items: {
            $ref: "#/$defs/StepRecord"
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
          enum: ["syft", "trivy"]
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
  parseReport
};
