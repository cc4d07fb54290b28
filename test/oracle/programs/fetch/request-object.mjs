const base = 'https://prices.example.net';

async function getJson(path) {
  const response = await fetch(`${base}${path}`, { headers: { accept: 'application/json' } });
  return response.json();
}

await getJson('/lamps');
await fetch(new Request('https://stock.example.org/lamps'));
