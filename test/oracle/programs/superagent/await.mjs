import request from 'superagent';

await request.get('https://api.example.com/lamps').query({ page: 2 });
