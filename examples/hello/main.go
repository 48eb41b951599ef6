// Hello is a small web service that needs what a slim image often lacks: certificates to call another service,
// time zones, an embedded page, a user that is not root and nowhere to write.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Getenv, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "hello:", err)
		os.Exit(1)
	}
}

// run does what the arguments ask for and returns when it is done or ctx is.
func run(ctx context.Context, args []string, getenv func(string) string, out io.Writer) error {
	settings, err := parseSettings(args, getenv)
	if errors.Is(err, flag.ErrHelp) {
		return nil
	}
	if err != nil {
		return err
	}
	switch {
	case settings.showVersion:
		_, err := fmt.Fprintln(out, currentVersion())
		return err
	case settings.check:
		return check(ctx, settings.addr)
	}
	listener, err := net.Listen("tcp", settings.addr)
	if err != nil {
		return err
	}
	handler := newHandler(settings.upstream, http.DefaultTransport)
	return serve(ctx, listener, handler, settings.grace, slog.New(slog.NewJSONHandler(out, nil)))
}

// serve answers until ctx is done, then gives the requests that are running the time of grace.
func serve(ctx context.Context, listener net.Listener, handler http.Handler, grace time.Duration, log *slog.Logger) error {
	server := &http.Server{
		Handler:           logged(log, handler),
		ReadHeaderTimeout: 5 * time.Second,
		IdleTimeout:       60 * time.Second,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	log.Info("listening", "addr", listener.Addr().String(), "version", currentVersion(), "uid", os.Getuid())

	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	log.Info("stopping", "grace", grace.String())
	stopping, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	if err := server.Shutdown(stopping); err != nil {
		return fmt.Errorf("requests were still running after %s: %w", grace, err)
	}
	if err := <-failed; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	log.Info("stopped")
	return nil
}
