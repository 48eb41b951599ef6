package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

func get(t *testing.T, handler http.Handler, target string) (int, string) {
	t.Helper()
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, target, nil))
	return recorder.Code, recorder.Body.String()
}

func TestPageShowsTheVersion(t *testing.T) {
	version = "v1.2.3 <b>"
	t.Cleanup(func() { version = "" })
	status, body := get(t, newHandler(nil, nil), "/")
	if status != http.StatusOK || !strings.Contains(body, "<code>v1.2.3 &lt;b&gt;</code>") {
		t.Errorf("got %d %s", status, body)
	}
}

func TestPathsThatAreNotThere(t *testing.T) {
	if status, _ := get(t, newHandler(nil, nil), "/nothing"); status != http.StatusNotFound {
		t.Errorf("got %d", status)
	}
}

func TestTimeInAZone(t *testing.T) {
	status, body := get(t, newHandler(nil, nil), "/time?zone=Asia/Tokyo")
	var answer struct {
		Zone   string
		Offset int
	}
	if err := json.Unmarshal([]byte(body), &answer); err != nil {
		t.Fatal(err)
	}
	if status != http.StatusOK || answer.Zone != "Asia/Tokyo" || answer.Offset != 9*60*60 {
		t.Errorf("got %d %s", status, body)
	}
}

func TestTimeInAnUnknownZone(t *testing.T) {
	for _, zone := range []string{"Asia/Tokio", "../../etc/passwd"} {
		status, body := get(t, newHandler(nil, nil), "/time?zone="+url.QueryEscape(zone))
		if status != http.StatusBadRequest || !strings.Contains(body, "unknown time zone") {
			t.Errorf("%s: got %d %s", zone, status, body)
		}
	}
}

func upstream(t *testing.T, handler http.HandlerFunc) (*url.URL, http.RoundTripper) {
	t.Helper()
	server := httptest.NewTLSServer(handler)
	server.Config.ErrorLog = slog.NewLogLogger(slog.NewTextHandler(io.Discard, nil), slog.LevelError)
	t.Cleanup(server.Close)
	target, err := url.Parse(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	return target, server.Client().Transport
}

func TestUpstreamIsAskedAndItsCertificateChecked(t *testing.T) {
	target, trusting := upstream(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) })
	status, body := get(t, newHandler(target, trusting), "/upstream?url=https://example.com")
	if status != http.StatusOK || !strings.Contains(body, `"status":418`) || !strings.Contains(body, "Acme Co") {
		t.Errorf("got %d %s", status, body)
	}
	status, body = get(t, newHandler(target, http.DefaultTransport), "/upstream")
	if status != http.StatusBadGateway || !strings.Contains(body, "certificate") {
		t.Errorf("with an unknown authority: got %d %s", status, body)
	}
}

func TestUpstreamCannotSendUsElsewhere(t *testing.T) {
	target, trusting := upstream(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://169.254.169.254/", http.StatusFound)
	})
	if _, body := get(t, newHandler(target, trusting), "/upstream"); !strings.Contains(body, `"status":302`) {
		t.Errorf("got %s", body)
	}
}

func TestUpstreamIsOffUnlessGiven(t *testing.T) {
	if status, _ := get(t, newHandler(nil, nil), "/upstream"); status != http.StatusNotFound {
		t.Errorf("got %d", status)
	}
}

func TestSettings(t *testing.T) {
	env := map[string]string{"PORT": "9999", "UPSTREAM": "https://example.com/status"}
	parsed, err := parseSettings(nil, func(name string) string { return env[name] })
	if err != nil || parsed.addr != ":9999" || parsed.upstream.Host != "example.com" {
		t.Errorf("from the environment: %+v, %v", parsed, err)
	}
	none := func(string) string { return "" }
	if parsed, err = parseSettings([]string{"-addr", "127.0.0.1:1"}, none); err != nil || parsed.addr != "127.0.0.1:1" {
		t.Errorf("from a flag: %+v, %v", parsed, err)
	}
	for _, bad := range [][]string{{"-upstream", "http://example.com"}, {"-upstream", "https://"}, {"surplus"}} {
		if _, err := parseSettings(bad, none); err == nil {
			t.Errorf("%v was accepted", bad)
		}
	}
}

func TestARunningRequestIsFinishedBeforeTheEnd(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	started, finish := make(chan struct{}), make(chan struct{})
	handler := http.NewServeMux()
	handler.Handle("GET /healthz", newHandler(nil, nil))
	handler.HandleFunc("GET /slow", func(w http.ResponseWriter, _ *http.Request) {
		close(started)
		<-finish
		io.WriteString(w, "done")
	})
	ctx, stop := context.WithCancel(context.Background())
	var log bytes.Buffer
	ended := make(chan error, 1)
	go func() {
		ended <- serve(ctx, listener, handler, 10*time.Second, slog.New(slog.NewJSONHandler(&log, nil)))
	}()
	addr := listener.Addr().String()
	if err := check(context.Background(), addr); err != nil {
		t.Fatal("not healthy:", err)
	}

	answers := make(chan string, 1)
	go func() {
		response, err := http.Get("http://" + addr + "/slow")
		if err != nil {
			answers <- err.Error()
			return
		}
		defer response.Body.Close()
		body, _ := io.ReadAll(response.Body)
		answers <- string(body)
	}()
	<-started
	stop()
	for check(context.Background(), addr) == nil {
		time.Sleep(time.Millisecond) // until the listener is closed
	}
	select {
	case err := <-ended:
		t.Fatal("it ended with a request running:", err)
	default:
	}
	close(finish)
	if answer := <-answers; answer != "done" {
		t.Error("the running request got:", answer)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if lines := log.String(); !strings.Contains(lines, `"msg":"stopped"`) {
		t.Error(lines)
	}
}
