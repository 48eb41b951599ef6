package main

import (
	_ "embed"
	"encoding/json"
	"html"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

// page has one word to fill in. A template package would keep every exported method of the program alive, a fifth of
// its size.
//
//go:embed page.html
var page string

// newHandler routes the service; transport makes the calls to upstream, which may be nil.
func newHandler(upstream *url.URL, transport http.RoundTripper) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", showPage)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "ok\n")
	})
	mux.HandleFunc("GET /time", showTime)
	mux.HandleFunc("GET /process", showProcess)
	mux.Handle("GET /upstream", askUpstream(upstream, transport))
	return mux
}

func showPage(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
	io.WriteString(w, strings.ReplaceAll(page, "{{version}}", html.EscapeString(currentVersion())))
}

// showTime needs the zone in the image: Go looks it up in /usr/share/zoneinfo.
func showTime(w http.ResponseWriter, r *http.Request) {
	zone := r.URL.Query().Get("zone")
	location := time.Local
	if zone != "" {
		var err error
		if location, err = time.LoadLocation(zone); err != nil {
			fail(w, http.StatusBadRequest, "unknown time zone "+zone)
			return
		}
	}
	now := time.Now().In(location)
	name, offset := now.Zone()
	reply(w, http.StatusOK, map[string]any{
		"zone": location.String(), "abbreviation": name, "offset": offset, "time": now.Format(time.RFC3339),
	})
}

// showProcess tells how the container runs this: as whom, and whether it could write anywhere.
func showProcess(w http.ResponseWriter, _ *http.Request) {
	reply(w, http.StatusOK, map[string]any{
		"uid": os.Getuid(), "gid": os.Getgid(), "version": currentVersion(),
		"rootWritable": writable("/"), "tmpWritable": writable(os.TempDir()),
	})
}

func writable(folder string) bool {
	file, err := os.CreateTemp(folder, ".hello-*")
	if err != nil {
		return false
	}
	file.Close()
	return os.Remove(file.Name()) == nil
}

// askUpstream calls one URL of the operator's choice, never one of the caller's: an open proxy would reach
// everything that the container can.
func askUpstream(upstream *url.URL, transport http.RoundTripper) http.Handler {
	client := &http.Client{
		Transport: transport,
		Timeout:   10 * time.Second,
		CheckRedirect: func(*http.Request, []*http.Request) error {
			return http.ErrUseLastResponse
		},
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if upstream == nil {
			fail(w, http.StatusNotFound, "no -upstream was given")
			return
		}
		request, err := http.NewRequestWithContext(r.Context(), http.MethodGet, upstream.String(), nil)
		if err != nil {
			fail(w, http.StatusInternalServerError, err.Error())
			return
		}
		response, err := client.Do(request)
		if err != nil {
			fail(w, http.StatusBadGateway, err.Error())
			return
		}
		defer response.Body.Close()
		answer := map[string]any{"status": response.StatusCode}
		if state := response.TLS; state != nil && len(state.PeerCertificates) > 0 {
			answer["subject"] = state.PeerCertificates[0].Subject.String()
			answer["expires"] = state.PeerCertificates[0].NotAfter.Format(time.RFC3339)
		}
		reply(w, http.StatusOK, answer)
	})
}

func fail(w http.ResponseWriter, status int, message string) {
	reply(w, status, map[string]any{"error": message})
}

func reply(w http.ResponseWriter, status int, body map[string]any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(body)
}

type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

// logged writes one line for each request.
func logged(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := time.Now()
		writer := &statusWriter{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(writer, r)
		log.Info("request", "method", r.Method, "path", r.URL.Path, "status", writer.status,
			"ms", time.Since(started).Milliseconds())
	})
}
