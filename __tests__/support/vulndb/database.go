package main

import (
	"encoding/json"
	"os"
	"strings"

	bolt "go.etcd.io/bbolt"
)

const (
	goSource   = "go::The Go Vulnerability Database"
	ghsaSource = "go::GitHub Security Advisory Go"
)

var sources = map[string]map[string]string{
	goSource:   {"ID": "govulndb", "Name": "The Go Vulnerability Database", "URL": "https://pkg.go.dev/vuln/"},
	ghsaSource: {"ID": "ghsa", "Name": "GitHub Security Advisory Go", "URL": "https://github.com/advisories?query=type%3Areviewed+ecosystem%3Ago"},
}

func writeDatabase(name string, entries []entry, severities map[string]int) error {
	if err := os.RemoveAll(name); err != nil {
		return err
	}
	database, err := bolt.Open(name, 0o644, &bolt.Options{NoSync: true})
	if err != nil {
		return err
	}
	defer database.Close()
	return database.Update(func(tx *bolt.Tx) error {
		for source, facts := range sources {
			if err := put(tx, []string{"data-source"}, source, facts); err != nil {
				return err
			}
		}
		for _, e := range entries {
			if err := putEntry(tx, e, severities); err != nil {
				return err
			}
		}
		return putDebian(tx)
	})
}

// putDebian adds one invented advisory for a system package, for images whose base has packages.
func putDebian(tx *bolt.Tx) error {
	id := "CVE-2026-0001"
	facts := map[string]string{"ID": "debian", "Name": "Debian Security Tracker", "URL": "https://security-tracker.debian.org"}
	if err := put(tx, []string{"data-source"}, "debian 13", facts); err != nil {
		return err
	}
	if err := put(tx, []string{"debian 13", "openssl"}, id, map[string]string{"FixedVersion": "3.5.1-1+deb13u1"}); err != nil {
		return err
	}
	return put(tx, []string{"vulnerability"}, id, map[string]any{
		"Title":          "An invented advisory",
		"Severity":       "HIGH",
		"VendorSeverity": map[string]int{"debian": 3},
	})
}

func putEntry(tx *bolt.Tx, e entry, severities map[string]int) error {
	keys, _ := e.names()
	for _, key := range keys {
		for module, a := range e.advisories() {
			if err := put(tx, []string{sourceOf(module), module}, key, a); err != nil {
				return err
			}
		}
		if err := put(tx, []string{"vulnerability"}, key, detail(e, severities[key])); err != nil {
			return err
		}
	}
	return nil
}

// sourceOf files a module where Trivy's own database has it.
func sourceOf(module string) string {
	if module == "stdlib" || strings.HasPrefix(module, "golang.org/x/") {
		return goSource
	}
	return ghsaSource
}

func detail(e entry, severity int) map[string]any {
	return map[string]any{
		"Severity":       severityNames[severity],
		"VendorSeverity": map[string]int{"ghsa": severity},
		"References":     []string{"https://pkg.go.dev/vuln/" + e.ID},
	}
}

func put(tx *bolt.Tx, names []string, key string, value any) error {
	bucket, err := tx.CreateBucketIfNotExists([]byte(names[0]))
	if err != nil {
		return err
	}
	for _, name := range names[1:] {
		if bucket, err = bucket.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return bucket.Put([]byte(key), text)
}
