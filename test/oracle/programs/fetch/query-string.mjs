const { email } = JSON.parse(process.env.VISITOR);

const url = new URL('https://check.example.com/verify');
url.searchParams.set('email', email);
await fetch(url);
await fetch('https://lists.example.org/?' + new URLSearchParams({ address: 'lamps' }));
