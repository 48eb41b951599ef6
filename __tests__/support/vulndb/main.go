// Command vulndb makes a Trivy vulnerability database (schema 2) from facts of the Go vulnerability database.
//
//	vulndb -facts go-vulndb-facts.json.gz -severities severities.json -out DIR [-schema 2] [-updated T] [-next T]
//
// DIR gets trivy.db and metadata.json, the two members of the database artifact's layer.
package main

import (
	"compress/gzip"
	"encoding/json"
	"flag"
	"log"
	"os"
	"path/filepath"
	"time"
)

type options struct {
	facts, severities, out string
	metadata               metadata
}

// metadata is Trivy's metadata.json.
type metadata struct {
	Version      int
	NextUpdate   time.Time
	UpdatedAt    time.Time
	DownloadedAt time.Time
}

func main() {
	log.SetFlags(0)
	if err := run(parse()); err != nil {
		log.Fatal(err)
	}
}

func parse() options {
	var o options
	flag.StringVar(&o.facts, "facts", "", "facts, gzipped JSON")
	flag.StringVar(&o.severities, "severities", "", "severity to CVE names, JSON")
	flag.StringVar(&o.out, "out", "", "folder for trivy.db and metadata.json")
	flag.IntVar(&o.metadata.Version, "schema", 2, "schema version in metadata.json")
	updated := flag.String("updated", "2026-08-20T00:00:00Z", "UpdatedAt")
	next := flag.String("next", "2026-08-21T00:00:00Z", "NextUpdate")
	flag.Parse()
	o.metadata.UpdatedAt = moment(*updated)
	o.metadata.NextUpdate = moment(*next)
	return o
}

func moment(text string) time.Time {
	value, err := time.Parse(time.RFC3339, text)
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func run(o options) error {
	entries, err := readFacts(o.facts)
	if err != nil {
		return err
	}
	severities, err := readSeverities(o.severities)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(o.out, 0o755); err != nil {
		return err
	}
	if err := writeDatabase(filepath.Join(o.out, "trivy.db"), entries, severities); err != nil {
		return err
	}
	text, err := json.Marshal(o.metadata)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.out, "metadata.json"), text, 0o644)
}

func readFacts(name string) ([]entry, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	var entries []entry
	return entries, json.NewDecoder(unzipped).Decode(&entries)
}

// readSeverities gives Trivy's number of the severity for each CVE named.
func readSeverities(name string) (map[string]int, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var named map[string][]string
	if err := json.Unmarshal(text, &named); err != nil {
		return nil, err
	}
	result := map[string]int{}
	for number, severity := range severityNames {
		for _, id := range named[severity] {
			result[id] = number
		}
	}
	return result, nil
}
