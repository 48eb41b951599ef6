package main

import "runtime/debug"

// version is set at link time: -ldflags "-X main.version=v1.2.3".
var version string

// currentVersion falls back to what Go recorded: the version of `go install module@version`, or (devel).
func currentVersion() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
