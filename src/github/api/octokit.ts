// A module of its own, so that the client is loaded only when the API is spoken to.
export { Octokit } from '@octokit/core';
export { retry } from '@octokit/plugin-retry';
export { throttling } from '@octokit/plugin-throttling';
