package org.teavm.flavour.templates;

import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.xml.Node;

/**
 * How a {@link Space} gets into the list of its {@link Slot}, and out of it.
 *
 * <p>A slot keeps its spaces in a doubly linked list and their nodes in the same order in the page.
 * Flavour 0.2.1 does both wrongly, and {@code whyrandom.flavour.FlavourCompat} puts these methods
 * in the place of its own:
 *
 * <ul>
 *   <li>{@code Space.delete} joins the neighbours' neighbours in place of the neighbours, and never
 *       moves the slot's {@code last}. What is appended after that is in the page but not in the
 *       list: it stays for ever, later ones come to stand in the wrong place, and the list can
 *       become a ring.
 *   <li>{@code Slot.insertBefore} looks only at the next space for the node to stand before; if
 *       that has none, as an {@code std:if} that does not hold, nodes land at the end of their
 *       element.
 *   <li>{@code InsertComponent} has no {@code destroy} but that of its slot: what a fragment in a
 *       fragment listens to is listened to for ever.
 * </ul>
 *
 * <p>It is in Flavour's package because the list is package-private there.
 */
public final class Linking {
  private Linking() {}

  /** Takes a space out of its slot, and its nodes out of the page. */
  public static void delete(Space space) {
    Slot slot = space.parent;
    if (slot == null) {
      return;
    }
    space.deleteDom();
    if (space.previous == null) {
      slot.first = space.next;
    } else {
      space.previous.next = space.next;
    }
    if (space.next == null) {
      slot.last = space.previous;
    } else {
      space.next.previous = space.previous;
    }
    space.previous = null;
    space.next = null;
    space.parent = null;
  }

  /**
   * Puts a space into a slot, and its nodes into the page.
   *
   * @param successor what it is put before; null for the end
   */
  public static void insertBefore(Slot slot, Space space, Space successor) {
    if (space.parent != null) {
      throw new IllegalArgumentException("The given space is already hosted by a slot");
    }
    if (successor != null && successor.parent != slot) {
      throw new IllegalArgumentException("Successor does not belong to this slot");
    }
    space.parent = slot;
    space.next = successor;
    space.previous = successor == null ? slot.last : successor.previous;
    if (space.previous == null) {
      slot.first = space;
    } else {
      space.previous.next = space;
    }
    if (successor == null) {
      slot.last = space;
    } else {
      successor.previous = space;
    }
    RootSlot root = slot.getRoot();
    if (root != null) {
      JSArray<Node> nodes = JSArray.create();
      space.getAllNodes(nodes);
      Node after = nodeAfter(space);
      for (int i = 0; i < nodes.getLength(); i++) {
        root.domNode.insertBefore(nodes.get(i), after);
      }
    }
  }

  /**
   * Ends an {@code std:insert} with all that it shows.
   *
   * @param body what it shows; null for nothing
   */
  public static void destroy(Component insert, Component body) {
    if (body != null) {
      body.destroy();
    }
    insert.getSlot().delete();
  }

  /** The first node in the page that follows a space in its element; null if none does. */
  private static Node nodeAfter(Space space) {
    for (Space within = space; within != null; within = within.parent) {
      for (Space next = within.next; next != null; next = next.next) {
        Node node = next.getFirstNode();
        if (node != null) {
          return node;
        }
      }
    }
    return null;
  }
}
