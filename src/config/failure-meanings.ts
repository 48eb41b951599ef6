import type { FailureCode } from '../model/failure.ts';

/** What each failure means, for docs/errors.md; what to do stands in the message itself, for the case at hand. */
export const FAILURE_MEANINGS: Readonly<Record<FailureCode, string>> = {
  bug: 'Something that the program did not expect. The message holds the stack; please report it.',
  'disk-full': 'The disk, or the quota, has no room for what was to be written.',
  'output-unwritable': 'A file or folder cannot be written: permissions, a read-only file system.',
  'machine-fault':
    'The machine did something that no input explains: a compiler was killed, a file changed while it was read.',
  'node-too-old':
    'Node is older than 20.19. The command line says so before anything else is loaded, as a sentence and never as JSON.',
  'unknown-input':
    'A command, flag, input or variable that does not exist. The nearest known one is named where there is one.',
  'invalid-input': 'An input exists, but its value is not one that it takes, or two values contradict each other.',
  'config-file-invalid': 'The configuration file cannot be read, or a key or value in it is wrong; the line is named.',
  'output-refused':
    'The output folder holds something else than an earlier output, or it equals or contains the module.',
  'no-module': 'There is no go.mod where one is needed, or Go cannot read it. Modules in folders below are listed.',
  'source-missing': 'The source is a path that does not exist, or a file.',
  'module-unavailable':
    'The module or version behind `MODULE@VERSION` does not exist, or cannot be built from a proxy.',
  'no-main-package': 'There is no command (`package main`) to build, or what `packages` names is not one.',
  'packages-match-nothing': 'A pattern of `packages` matches no package.',
  'unknown-platform': 'A platform that Go does not know. The nearest known ones are named.',
  'too-many-platforms': 'More platforms are asked for than one run builds.',
  'platform-needs-cgo': 'The platform can be linked with cgo only, and cgo is off. Told before anything is compiled.',
  'module-needs-cgo': 'A package needs cgo, and cgo is off. The package and the way to it are named.',
  'go-too-old': 'go.mod or an input asks for a Go that is neither here nor to be had.',
  'go-missing': 'There is no Go, it cannot be started, or none can be fetched for this machine.',
  'generate-needed':
    'An embedded file or a package is missing, and a `//go:generate` line makes it. Run that in a step before.',
  'submodule-missing': 'What is missing lies in a git submodule that is not checked out.',
  'vendor-inconsistent': 'vendor/modules.txt does not agree with go.mod (or go.work).',
  'checksum-missing': 'go.sum lacks a line for a module that is needed.',
  'module-untidy': 'go.mod lacks a module that the code imports, or needs other updates.',
  'compile-error':
    'Go could not compile or load the packages. Its own words are shown, once and not once per platform.',
  'binary-refused': 'A binary would not run where it is meant to, or tells of this machine: see inspection.md.',
  'unknown-timezone': 'A zone that the Go toolchain’s zone data does not have. The nearest names are given.',
  'timezone-missing': 'TZ names a zone that is not in the image; Go would silently use UTC.',
  'include-invalid': 'A line of `include` is wrong, leaves the module, or collides with another file of the image.',
  'certificate-invalid': 'A file of certificate authorities cannot be read or is not PEM.',
  'base-invalid': 'The base is not an image that can be read: a wrong reference, damaged JSON, a layer that disagrees.',
  'base-missing': 'The base, its tag or its platform does not exist.',
  'leg-missing': 'No leg of the job matrix brought a platform that `platforms` of the merge names.',
  'leg-doubled': 'Two legs of a job matrix brought the same platform.',
  'leg-invalid': 'What a leg handed over is damaged, is of another run, or is not what its own report says.',
  'legs-differ': 'The legs of a job matrix were not built alike: another commit, Go, version or annotation.',
  'layout-invalid': 'An OCI layout that is to be pushed lacks a blob, or has other bytes under its name.',
  'repository-missing': 'The registry makes no repository by itself when something is pushed. Create it first.',
  'tag-immutable':
    'A tag exists with another digest, and the registry does not let it move; or tags of its form are not allowed.',
  'report-refused':
    'A stored report is not posted: it is damaged, or what it says of its run and pull request is not what GitHub says.',
  'unsupported-here': 'What is asked for needs a newer Node, such as zstd, which needs 22.15.',
  'builder-missing': 'There is no builder of the name in `builder`, and nothing says how to make one.',
  'builder-limited':
    'The builder’s driver, store or version cannot do what is asked for. What is missing is named before anything is built.',
  'dockerfile-failed':
    'The Dockerfile or the bake file is wrong, or a step of it failed. The step’s own log comes first, then the lines around it.',
  'emulation-missing': 'A RUN for another architecture was started on a node that cannot run its programs.',
  'base-architecture': 'A base in the Dockerfile is of another architecture than the platform that is built.',
  'gate-vulnerabilities':
    'The gate is armed (`exit-code` other than 0) and findings of `severity` are there. Everything has been written.',
  'verification-failed':
    'What `verify` looked at is not what it says of itself; the table names each check that fails.',
  'gate-size':
    'A budget of `max-size`, `max-growth` or `budgets` is broken and no label allows it. Everything has been written.',
  'module-proxy-failed': 'The module proxy did not answer, or not with a module.',
  'download-failed': 'A download did not complete, or was larger than it may be.',
  'digest-mismatch': 'What was downloaded or stored is not what its digest says. Nothing of it is used.',
  'registry-unavailable': 'A registry did not answer, or not in a way that the specification knows.',
  'registry-denied': 'A registry denies access: log in with docker login, or correct the reference.',
  'database-unavailable':
    'The gate is armed and no vulnerability database could be had. Each source is named with its answer.',
  'tool-unavailable': 'Syft, Trivy or buildx could not be found, fetched or built.',
  'tool-failed': 'Syft or Trivy, or the build of one, ended badly or wrote what its version does not write.',
  'container-engine-unavailable': '`load` is on, and neither Docker nor Podman answers or takes the image.',
  'builder-unavailable':
    'The builder cannot be made or started or does not answer: no Docker, a daemon that is not running, BuildKit’s image refused, a dead address.',
  'builder-lost': 'A node of the builder went away while it built.',
  'builder-disk-full': 'The disk of a node of the builder is full.',
  'build-cache-failed': 'A cache in `cache-from` or `cache-to` stopped the build, also without it.',
  'buildx-failed': 'buildx or BuildKit ended badly in a way that is not known better. Its last words are shown.',
  'github-missing': 'GitHub does not have what is named, or the token may not see it; GitHub answers both alike.',
  'github-refused': 'GitHub says that what is asked for cannot be (409, 422); its reason is shown.',
  'github-denied': 'The token is missing, wrong, or lacks a permission, which is named as `permissions:` writes it.',
  'artifacts-unavailable':
    'Artifacts of the workflow run, by which legs and merge hand files over, cannot be stored or fetched.',
  'github-unavailable': 'GitHub did not answer, or its rate limit lasts longer than five minutes.',
};
