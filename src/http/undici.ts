// A module of its own, so that the package is loaded only when it is needed. Bundled, a CommonJS package has no
// named exports for a dynamic import; these static ones are resolved by the bundler. The package's own index would bring
// its fetch, its web sockets and its mocks, which take longer to load than many a request takes.
import connect from 'undici/lib/api/api-connect.js';
import sendRequest from 'undici/lib/api/api-request.js';
import buildConnector from 'undici/lib/core/connect.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';

// What the index does for all methods: an agent that goes through a proxy calls this one.
Object.assign(Dispatcher.prototype, { connect });

export { buildConnector, EnvHttpProxyAgent, sendRequest };
