const { default: ReactGA } = require('react-ga4');

ReactGA.initialize('G-KEY');
ReactGA.send({ hitType: 'pageview', page: '/lamps' });
