const { default: AsyncStorage } = require('@react-native-async-storage/async-storage');

AsyncStorage.setItem('theme', 'dark');
AsyncStorage.getItem('theme');
