Storage.prototype.setItem.call(localStorage, 'a', '1');
window['local' + 'Storage'].setItem('b', '2');
