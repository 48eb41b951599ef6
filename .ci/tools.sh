# The programs that .ci/run needs besides git, Go and Node. Each group is made beside the first stages by one function
# and waited for by name. To be sourced; uses $root, $cache, $bin and $logs.

TOOLS='system go registries buildkit docker python'

# What must be on PATH (one of the names), and the Debian package that has it.
SYSTEM='skopeo:skopeo podman:podman runc:runc docker-registry:docker-registry jq:jq chromium,google-chrome:chromium
qemu-aarch64-static:qemu-user-static newuidmap:uidmap ssh-agent:openssh-client 7z:p7zip-full sha256sum:coreutils openssl:openssl'

ACT=github.com/nektos/act@v0.2.89
CRANE=github.com/google/go-containerregistry/cmd/crane@v0.22.1
# The program is called registry.
DISTRIBUTION=github.com/distribution/distribution/v3/cmd/registry@v3.1.0
GO_CACHER=github.com/bradfitz/go-tool-cache/cmd@v0.0.0-20260722201841-0bb331e19f64
ACTIONLINT=github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
ROOTLESSKIT=github.com/rootless-containers/rootlesskit/v2/cmd/rootlesskit@v2.3.6
PYTHON_PACKAGES='zizmor==1.32.0 spdx-tools==0.8.5'

begin_tools() {
  local tool
  for tool in $TOOLS; do beside "$tool" "make_$tool"; done
}

# beside NAME COMMAND... : begins it beside what comes next, giving way to that; `outcome NAME` waits for it.
beside() {
  local name=$1
  shift
  (
    renice -n 10 "$BASHPID" >/dev/null
    "$@" >"$logs/$name" 2>&1
    echo $? >"$logs/$name.status"
  ) &
}

# Stages run in subshells, which cannot wait for a child of the shell: the status is a file.
outcome() {
  until [ -s "$logs/$1.status" ]; do sleep 1; done
  if [ "$(cat "$logs/$1.status")" -eq 0 ]; then tail -n 20 "$logs/$1"; else cat "$logs/$1"; fi
  return "$(cat "$logs/$1.status")"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo --non-interactive "$@"; fi
}

# apt PACKAGE... : one apt at a time, without questions.
apt() {
  (
    flock 9
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
  ) 9>"$cache/apt.lock"
}

make_system() {
  local entry missing=()
  for entry in $SYSTEM; do
    # shellcheck disable=SC2046 # several names
    [ -n "$(command -v $(tr ',' ' ' <<<"${entry%%:*}"))" ] || missing+=("${entry##*:}")
  done
  [ ${#missing[@]} -eq 0 ] || apt "${missing[@]}"
}

# A cargo that works: rustup's looks for its toolchain below HOME, which may be another than it was installed for, and the
# oldest that Debian has knows no sparse index and would clone the whole one.
need_cargo() {
  local found
  cargo --version >/dev/null 2>&1 && return
  found=$(command -v cargo) && export RUSTUP_HOME=${found%/.cargo/bin/cargo}/.rustup && cargo --version && return
  unset RUSTUP_HOME
  apt cargo-web || apt cargo || return
  ln -sf /usr/bin/cargo "$bin/cargo"
}

make_python() {
  local folder=$cache/python
  [ "$(cat "$folder/made" 2>/dev/null)" = "$PYTHON_PACKAGES" ] && return
  python3 -c 'import ensurepip, venv' || apt python3 python3-venv python3-pip || return
  rm -rf "$folder"
  # shellcheck disable=SC2086 # a list of packages
  python3 -m venv "$folder" && "$folder/bin/pip" install --quiet --disable-pip-version-check $PYTHON_PACKAGES &&
    echo "$PYTHON_PACKAGES" >"$folder/made"
}

# Trivy is a third of all that is compiled: begun first, it is not what everything waits for at the end.
make_go() {
  local status=0
  go_module trivy '-X github.com/aquasecurity/trivy/pkg/version/app.ver=' github.com/aquasecurity/trivy || status=1
  go_module syft '-X main.version=' github.com/anchore/syft || status=1
  go_install act "$ACT" || status=1
  go_install crane "$CRANE" || status=1
  go_install actionlint "$ACTIONLINT" || status=1
  go_install go-cacher "${GO_CACHER/@//go-cacher@}" || status=1
  go_install go-cacher-server "${GO_CACHER/@//go-cacher-server@}" || status=1
  return $status
}

# The registries that pushes are tried against, besides Debian's docker-registry. After BuildKit, with which they share
# packages: two builds at once would each compile those, and two are enough for the processors.
make_registries() {
  local folder=$root/__tests__/fixtures/registries made name status=0
  until [ -s "$logs/buildkit.status" ]; do sleep 1; done
  go_install registry "$DISTRIBUTION" || status=1
  made=$(find "$folder" -type f -print0 | sort -z | xargs -0 cat | sha256sum) || return
  for name in ggcr cuelabs; do
    [ "$(cat "$bin/registry-$name.made" 2>/dev/null)" = "$made" ] && continue
    # shellcheck disable=SC2015 # either way of ending is meant
    (cd "$folder" && CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o "$bin/registry-$name" "./$name") &&
      echo "$made" >"$bin/registry-$name.made" || status=1
  done
  return $status
}

# buildx, and BuildKit's daemon with its client, from modules whose sums are pinned here.
make_buildkit() {
  local folder=$root/.ci/modules/buildkit made version name status=0
  go_module buildx '-X github.com/docker/buildx/version.Version=' github.com/docker/buildx || status=1
  go_install rootlesskit "$ROOTLESSKIT" || status=1
  made=$(cat "$folder/go.mod" "$folder/go.sum" | sha256sum) || return
  version=$(cd "$folder" && go list -m -f '{{.Version}}' github.com/moby/buildkit) || return
  for name in buildkitd buildctl; do
    [ "$(cat "$bin/$name.made" 2>/dev/null)" = "$made" ] && continue
    # shellcheck disable=SC2015 # either way of ending is meant
    (cd "$folder" && CGO_ENABLED=0 go build -trimpath -ldflags \
      "-s -w -X github.com/moby/buildkit/version.Version=$version" -o "$bin/$name" \
      "github.com/moby/buildkit/cmd/$name") && echo "$made" >"$bin/$name.made" || status=1
  done
  return $status
}

# Docker's daemon as Debian has it, unpacked and not installed: no service starts, and no test sees it on PATH. Its
# libraries are the system's.
make_docker() {
  local folder=$cache/docker packages='docker.io containerd tini'
  [ "$(cat "$folder/made" 2>/dev/null)" = "$packages" ] && return
  rm -rf "$folder" && mkdir -p "$folder/packages" || return
  apt libdevmapper1.02.1 iptables || return
  # shellcheck disable=SC2086 # a list of packages
  (cd "$folder/packages" && apt-get download -q $packages) || return
  local package
  for package in "$folder"/packages/*.deb; do dpkg -x "$package" "$folder" || return; done
  echo "$packages" >"$folder/made"
}

# go_install NAME MODULE@VERSION
go_install() {
  [ "$(cat "$bin/$1.made" 2>/dev/null)" = "$2" ] && return
  GOBIN=$bin CGO_ENABLED=0 go install -trimpath -ldflags '-s -w' "$2" && echo "$2" >"$bin/$1.made"
}

# go_module NAME STAMP MODULE : from our own module, whose go.sum pins every source; the version comes from its go.mod.
go_module() {
  local folder=$root/src/tools/modules/$1 made version
  made=$(cat "$folder/go.mod" "$folder/go.sum" | sha256sum) || return
  [ "$(cat "$bin/$1.made" 2>/dev/null)" = "$made" ] && return
  version=$(cd "$folder" && go list -m -f '{{.Version}}' "$3") || return
  # shellcheck disable=SC2015 # either way of ending is meant
  (cd "$folder" && CGO_ENABLED=0 GOEXPERIMENT=$([ "$1" = trivy ] && echo jsonv2) go build -trimpath -buildvcs=false \
    -ldflags "-s -w $2${version#v}" -o "$bin/$1" "$3/cmd/$1") && echo "$made" >"$bin/$1.made"
}
