import axios from 'axios';

class Api {
  #http = axios.create({ baseURL: 'https://api.example.com' });

  lamps() {
    return this.#http.get('/lamps');
  }
}
await new Api().lamps();
