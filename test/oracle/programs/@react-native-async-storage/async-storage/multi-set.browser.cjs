const { default: AsyncStorage } = require('@react-native-async-storage/async-storage');

async function main() {
  await AsyncStorage.multiSet([['a', '1']]);
  await AsyncStorage.mergeItem('user', JSON.stringify({ step: 2 }));
}
main();
