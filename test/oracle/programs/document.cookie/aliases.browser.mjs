const page = window.document;
const key = 'coo' + 'kie';
page[key] = 'first=1';

function write(name, value, days) {
  const expires = new Date(Date.now() + days * 864e5).toUTCString();
  page.cookie = `${name}=${encodeURIComponent(value)}; expires=${expires}; path=/`;
}
write('second', 'two', 7);
