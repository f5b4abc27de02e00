// Runs a long-lived program so that it ends when its owner ends, however the owner ends:
//   node launch.cjs <log file> <program> [argument...]
// The owner holds the other end of standard input. When that closes, on purpose or because the owner
// was killed, the program is asked to stop (SIGTERM) and, 10 seconds later, made to.
// The program gets a process group of its own, so that Ctrl+C reaches the owner alone, which then stops its
// programs in order; and a standard input that closes with this process, should it be killed too.
'use strict';
const { spawn } = require('node:child_process');
const { openSync, writeSync } = require('node:fs');

const GRACE_MILLISECONDS = 10_000;
const ownGroup = process.platform !== 'win32';
const [logFile, program, ...programArguments] = process.argv.slice(2);
const log = openSync(logFile, 'w');

const child = spawn(program, programArguments, { detached: ownGroup, stdio: ['pipe', log, log], windowsHide: true });
let stopping = false;

child.stdin.on('error', () => {});
child.on('error', error => {
  writeSync(log, `${program} could not be started: ${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' && stopping ? 0 : 128)));

function signalChild(signal) {
  try {
    process.kill(ownGroup ? -child.pid : child.pid, signal);
  } catch {
    // Already gone; its exit event ends this process.
  }
}

function stop() {
  if (stopping || child.pid === undefined) {
    return;
  }
  stopping = true;
  child.stdin.end();
  signalChild('SIGTERM');
  setTimeout(() => signalChild('SIGKILL'), GRACE_MILLISECONDS);
}

process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
process.on('SIGTERM', stop);
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
