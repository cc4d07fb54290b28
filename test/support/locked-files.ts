/** A script that a process loads before all else, so that what is called locked may not be read: permissions of the disk would not stop a test that runs as root. */
export const LOCKED =
  "const fs = require('node:fs');" +
  "for (const name of ['readFileSync', 'readdirSync', 'opendirSync', 'openSync']) { const real = fs[name];" +
  '  fs[name] = function (file, ...rest) {' +
  '    if (!/locked(?:\\.js)?$/.test(String(file))) return real.call(fs, file, ...rest);' +
  "    throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }); }; }" +
  "require('node:module').syncBuiltinESMExports();";
