class Basket {
  constructor(storage = window.localStorage) {
    this.storage = storage;
  }

  save(items) {
    this.storage.setItem('basket', JSON.stringify(items));
  }
}
new Basket().save(['lamp']);
