const { Preferences } = require('@capacitor/preferences');

Preferences.set({ key: 'name', value: 'Max' });
