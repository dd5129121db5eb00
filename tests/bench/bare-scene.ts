/** The scene of the bare page: `?sprites=N` figures with shadows walk over a ground of squares. */
import Phaser from "phaser";

const sprites = Number(new URLSearchParams(location.search).get("sprites") ?? 25);
const square = 512;
/** Device px a px of the art, as in the page it is compared with. */
const zoom = 2;

class BareScene extends Phaser.Scene {
  private readonly figures: {
    body: Phaser.GameObjects.Image;
    shade: Phaser.GameObjects.Image;
    way: number;
  }[] = [];

  create(): void {
    paint(this, "ground", square, square, "#6d8a5a");
    paint(this, "body", 16, 24, "#a8452c");
    paint(this, "shade", 14, 6, "rgb(0 0 0 / 0.3)");
    const { width, height } = this.scale;
    this.cameras.main.setOrigin(0, 0).setZoom(zoom);
    for (let y = 0; y * zoom < height; y += square)
      for (let x = 0; x * zoom < width; x += square) this.add.image(x, y, "ground").setOrigin(0, 0);
    for (let i = 0; i < sprites; i++) {
      const [x, y] = [(i * 97) % (width / zoom), (i * 61) % (height / zoom)];
      const shade = this.add.image(x, y + 2, "shade").setOrigin(0.5, 1);
      this.figures.push({ shade, body: this.add.image(x, y, "body").setOrigin(0.5, 1), way: i });
    }
  }

  override update(now: number): void {
    for (const { body, shade, way } of this.figures) {
      body.x += Math.sin(now / 700 + way) * 0.4;
      body.setDepth(body.y);
      shade.setPosition(body.x, body.y + 2).setDepth(body.y - 0.5);
    }
  }
}

function paint(scene: Phaser.Scene, key: string, w: number, h: number, colour: string): void {
  const canvas = document.createElement("canvas");
  canvas.width = w;
  canvas.height = h;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.fillStyle = colour;
  context.fillRect(0, 0, w, h);
  scene.textures.addCanvas(key, canvas);
}

new Phaser.Game({
  type: Phaser.WEBGL,
  width: innerWidth,
  height: innerHeight,
  banner: false,
  audio: { noAudio: true },
  fps: { smoothStep: false, panicMax: 0 },
  render: { antialias: false, antialiasGL: false },
  scene: BareScene,
});
