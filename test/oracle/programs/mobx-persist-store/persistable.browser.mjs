import { makeAutoObservable } from 'mobx';
import { makePersistable } from 'mobx-persist-store';

class Basket {
  lamps = 0;
  constructor() {
    makeAutoObservable(this);
  }
}
const basket = new Basket();
await makePersistable(basket, { name: 'Basket', properties: ['lamps'], storage: window.localStorage });
basket.lamps = 1;
