package main

import "strings"

// entry is one record of the facts file.
type entry struct {
	ID       string     `json:"id"`
	Aliases  []string   `json:"aliases"`
	Affected []affected `json:"affected"`
}

type affected struct {
	Module string  `json:"m"`
	Ranges []event `json:"r"`
}

type event struct {
	Introduced string `json:"introduced"`
	Fixed      string `json:"fixed"`
}

// advisory is what Trivy's database holds below source, module and identifier.
type advisory struct {
	VendorIDs          []string `json:",omitempty"`
	PatchedVersions    []string `json:",omitempty"`
	VulnerableVersions []string `json:",omitempty"`
}

var severityNames = []string{"UNKNOWN", "LOW", "MEDIUM", "HIGH", "CRITICAL"}

// names gives the identifiers an entry is filed under and those that are kept beside: CVEs first, as Trivy does.
func (e entry) names() (keys, others []string) {
	for _, alias := range e.Aliases {
		if strings.HasPrefix(alias, "CVE-") {
			keys = append(keys, alias)
		} else {
			others = append(others, alias)
		}
	}
	if len(keys) == 0 {
		return []string{e.ID}, others
	}
	return keys, append(others, e.ID)
}

// advisories merges the ranges of entries that name one module twice.
func (e entry) advisories() map[string]advisory {
	_, others := e.names()
	result := map[string]advisory{}
	for _, a := range e.Affected {
		merged := result[a.Module]
		merged.VendorIDs = others
		addRanges(&merged, a.Ranges)
		result[a.Module] = merged
	}
	return result
}

func addRanges(a *advisory, events []event) {
	lower := ""
	for _, event := range events {
		if event.Introduced != "" {
			lower = event.Introduced
			continue
		}
		a.PatchedVersions = append(a.PatchedVersions, event.Fixed)
		a.VulnerableVersions = append(a.VulnerableVersions, bounded(lower, event.Fixed))
		lower = ""
	}
	if lower != "" {
		a.VulnerableVersions = append(a.VulnerableVersions, ">="+lower)
	}
}

func bounded(lower, fixed string) string {
	if lower == "" || lower == "0" {
		return "<" + fixed
	}
	return ">=" + lower + ", <" + fixed
}
