const HOST = 'api.weather.example';
const url = new URL('/v1/forecast', `https://${HOST}`);
url.searchParams.set('days', '3');
const response = await fetch(url);
await response.json();
