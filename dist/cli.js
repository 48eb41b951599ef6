/*
 * The first thing that runs on the command line, on whatever Node there is: so it is written in ES5, and judges the
 * version before any newer syntax is read. What follows is loaded by launch.cjs.
 */
'use strict';

var NEEDED_MAJOR = 20;
var NEEDED_MINOR = 19;

var found = process.versions.node.split('.');
var major = Number(found[0]);
var minor = Number(found[1]);

if (major > NEEDED_MAJOR || (major === NEEDED_MAJOR && minor >= NEEDED_MINOR)) {
  require('./launch.cjs');
} else {
  console.error(
    'go-slim-image needs Node ' +
      NEEDED_MAJOR +
      '.' +
      NEEDED_MINOR +
      ' or newer, and this is Node ' +
      process.versions.node +
      ' (' +
      process.execPath +
      ').'
  );
  process.exitCode = 2;
}
