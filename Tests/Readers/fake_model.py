"""Run a command beside a server with the chat-completions interface that quotes the first sentence of each article as a protest,
and makes up another one.

usage: fake_model.py COMMAND [ARGUMENT]...     the command finds the server's address in EXTRACTOR_URL
"""
import http.server
import json
import os
import subprocess
import sys
import threading


class Model(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        text = asked["messages"][-1]["content"].split("\n\n", 1)[1]
        mentions = [
            {"type": "protest", "title": "Crowds march", "sentence": text.split(".")[0] + ".", "actors": []},
            {"type": "assault", "title": "An attack", "sentence": "Nobody wrote this sentence."},
        ]
        content = "no JSON at all" if "Mumble" in text else json.dumps({"mentions": mentions})
        body = json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Model)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{server.server_port}/v1/chat/completions"
sys.exit(subprocess.run(sys.argv[1:], env={**os.environ, "EXTRACTOR_URL": address}).returncode)
