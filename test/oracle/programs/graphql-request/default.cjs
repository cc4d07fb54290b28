const { default: request } = require('graphql-request');

request('https://graph.example.com/graphql', '{ id }').catch(() => {});
