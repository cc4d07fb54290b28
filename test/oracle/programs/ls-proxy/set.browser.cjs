const { storeObject } = require('ls-proxy');

const basket = storeObject('basket', { lamps: 0 });
basket.lamps = 1;
