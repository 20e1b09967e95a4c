package dragoman.local.dynamodb.table;

import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.ItemJson;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Items in a file: JSON in UTF-8, after its length. */
final class ItemDataType extends BasicDataType<Item> {
    static final ItemDataType INSTANCE = new ItemDataType();

    // An object, a map's entry and a text of its own cost some times what they contain.
    private static final int MEMORY_FACTOR = 4;

    private ItemDataType() {}

    @Override
    public int getMemory(Item item) {
        return MEMORY_FACTOR * item.size();
    }

    @Override
    public void write(WriteBuffer buffer, Item item) {
        byte[] json = ItemJson.write(item).getBytes(StandardCharsets.UTF_8);
        buffer.putVarInt(json.length).put(json);
    }

    @Override
    public Item read(ByteBuffer buffer) {
        byte[] json = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(json);
        return ItemJson.read(new String(json, StandardCharsets.UTF_8));
    }

    @Override
    public Item[] createStorage(int size) {
        return new Item[size];
    }
}
