package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"
)

type settings struct {
	addr        string
	upstream    *url.URL
	grace       time.Duration
	check       bool
	showVersion bool
}

// parseSettings reads the flags; PORT and UPSTREAM in the environment stand in for -addr and -upstream.
func parseSettings(args []string, getenv func(string) string) (settings, error) {
	var parsed settings
	var upstream string
	flags := flag.NewFlagSet("hello", flag.ContinueOnError)
	flags.StringVar(&parsed.addr, "addr", defaultAddr(getenv("PORT")), "address to listen on")
	flags.StringVar(&upstream, "upstream", getenv("UPSTREAM"), "https URL that /upstream asks")
	flags.DurationVar(&parsed.grace, "grace", 10*time.Second, "how long running requests may take after SIGTERM")
	flags.BoolVar(&parsed.check, "check", false, "ask the service on -addr whether it is healthy, and exit")
	flags.BoolVar(&parsed.showVersion, "version", false, "print the version and exit")
	if err := flags.Parse(args); err != nil {
		return parsed, err
	}
	if flags.NArg() > 0 {
		return parsed, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if upstream == "" {
		return parsed, nil
	}
	target, err := url.Parse(upstream)
	if err != nil || target.Scheme != "https" || target.Host == "" {
		return parsed, fmt.Errorf("-upstream %q is not an https URL", upstream)
	}
	parsed.upstream = target
	return parsed, nil
}

func defaultAddr(port string) string {
	if port == "" {
		port = "8080"
	}
	return ":" + port
}

// check is for a container's health check: the image has no shell and no curl, but it has this program.
func check(ctx context.Context, addr string) error {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return err
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+net.JoinHostPort(host, port)+"/healthz", nil)
	if err != nil {
		return err
	}
	// Not the default transport: HTTP_PROXY must not stand between the check and the service.
	response, err := (&http.Client{Transport: &http.Transport{}}).Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return errors.New("not healthy: " + response.Status)
	}
	return nil
}
