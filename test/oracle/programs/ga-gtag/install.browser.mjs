import { gtag, install } from 'ga-gtag';

install('G-KEY');
gtag('event', 'lamp');
