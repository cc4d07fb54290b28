const ls = require('local-storage');

ls('foo', 'bar');
ls.set('baz', 'qux');
ls('foo');
