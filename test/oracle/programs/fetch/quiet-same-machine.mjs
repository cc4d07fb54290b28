await fetch('http://localhost:9200/_health');
await fetch('http://127.0.0.1:8080/ready');
