const opening = indexedDB.open('shop', 1);
opening.onupgradeneeded = () => opening.result.createObjectStore('basket');
opening.onsuccess = () => opening.result.close();
