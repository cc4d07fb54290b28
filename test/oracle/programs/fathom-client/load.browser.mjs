import { load, trackPageview } from 'fathom-client';

load('SITEID');
trackPageview();
